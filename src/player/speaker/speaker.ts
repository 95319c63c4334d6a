import { make } from '../dom.ts'
import { keepInTab, keptInTab } from '../keep.ts'
import { type RemoteStage, remoteStage } from '../stage/remote-stage.ts'
import type { Stage } from '../stage/stage.ts'
import { said } from '../tongue.ts'
import { type SpeakerView, speakerView } from './speaker-view.ts'

/** The name of a speaker's window begins so; behind it stands the word that its deck knows. */
const NAME = 'lectern-speaker:'
const WORD = 'lectern-speaker'

/** The word that the windows of this deck's speaker know; null before one was opened. */
export function speakersWord(): string | null {
  return keptInTab(WORD) ?? word
}

let word: string | null = null

/**
 * Opens the speaker's window, or brings it forward: the deck's own page again, which sees by its name what it
 * is to show. So it works from a file, and each of the two can be loaded anew. False where it is not allowed.
 */
export function openSpeaker(): boolean {
  word = speakersWord() ?? crypto.getRandomValues(new Uint32Array(4)).join('-')
  keepInTab(WORD, word)
  const address = `${location.href.replace(/#.*/, '')}#speaker`
  const view = window.open(address, NAME + word, 'popup,width=1200,height=800')
  view?.focus()
  return view !== null
}

/** The deck that this window is to show to its speaker; null in every other window. */
export function speakersDeck(): RemoteStage | null {
  const deck: unknown = window.opener
  if (!window.name.startsWith(NAME) || !deck) return null
  return remoteStage(deck as Window, window.name.slice(NAME.length))
}

/** Makes this page the speaker's. */
export function showToSpeaker(stage: RemoteStage, press: (name: string) => void): SpeakerView {
  const view = speakerView(stage, press)
  pointFrom(view.element, stage)
  document.title = `${said('speaker')} · ${document.title}`
  document.documentElement.classList.add('is-speakers')
  document.body.append(view.element)
  let wasSilent = false
  stage.onSilence((isSilent) => {
    if (isSilent !== wasSilent) view.tell(isSilent ? said('lost') : '')
    wasSilent = isSilent
  })
  return view
}

/** The mouse over the small picture of the slide is a spot on the deck's screen. */
function pointFrom(view: HTMLElement, stage: RemoteStage): void {
  const picture = view.querySelector('.screen')
  let isPointing = false
  // The picture itself is inert, so what is around it hears of the mouse.
  view.addEventListener('pointermove', ({ clientX, clientY }) => {
    const box = picture?.getBoundingClientRect()
    if (!box) return
    const [x, y] = [(clientX - box.left) / box.width, (clientY - box.top) / box.height]
    const isOver = x >= 0 && x <= 1 && y >= 0 && y <= 1
    if (isOver || isPointing) stage.point(isOver ? { x, y } : null)
    isPointing = isOver
  })
}

/** The view over the deck, where there is no other window or screen; its keys, until it is put away. */
export interface Here {
  view(): SpeakerView | null
  toggle(notice: string): void
}

export function speakerHere(stage: Stage, press: (name: string) => void): Here {
  let view: SpeakerView | null = null
  const close = () => {
    view?.stop()
    view?.element.remove()
    view = null
  }
  return {
    view: () => view,
    toggle(notice) {
      if (view) return close()
      view = speakerView(stage, press)
      view.element.classList.add('is-here')
      const away = make('button', 'away', said('close'))
      away.addEventListener('click', close)
      view.element.querySelector('.tools')?.append(away)
      document.body.append(view.element)
      view.element.querySelector('.list [aria-current]')?.scrollIntoView({ block: 'center' })
      view.tell(notice)
    },
  }
}
