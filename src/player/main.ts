import { awakeDeck } from './awake.ts'
import { askWhat, askWhere, type Go } from './find/finder.ts'
import { openOutline } from './find/outline-menu.ts'
import { toggleHelp } from './keys/help.ts'
import { type Hearing, hearKeys, type Own, press } from './keys/keyboard.ts'
import { allowPlainMarkup } from './policy.ts'
import { showToSpeaker, speakersDeck } from './speaker/speaker.ts'
import type { RemoteStage } from './stage/remote-stage.ts'
import type { Stage } from './stage/stage.ts'

allowPlainMarkup()

/** What every window does itself: nobody else sees what is asked for and found there. */
function panels(stage: Stage, isSpeakers: boolean): Own {
  const go: Go = (id) => stage.go(id)
  return {
    help: toggleHelp,
    jump: (name) => askWhere(go, /^\d$/.test(name) ? name : ''),
    search: () => askWhat(go, isSpeakers),
    outline: () => openOutline(go, stage.state()?.slide ?? ''),
  }
}

/** The speaker's window: what is not its own goes to the deck. */
function awakeSpeaker(stage: RemoteStage): void {
  const own = panels(stage, true)
  const hearing: Hearing = {
    where: () => 'speaker',
    own: () => ({ ...own, ...view.own }),
    other: (_action, name) => stage.press(name),
  }
  const view = showToSpeaker(stage, (name) => press(hearing, name))
  hearKeys(hearing)
  document.documentElement.dataset.ready = 'true'
}

const speakers = speakersDeck()
if (speakers) awakeSpeaker(speakers)
else awakeDeck(panels)
