import type { Action } from './keys.ts'
import type { LocalStage } from './local-stage.ts'
import type { Stage, State } from './stage.ts'

/** What the speaker's window asks of the deck: `press` is a key by its name, for the deck to know its meaning. */
type Ask =
  | { type: 'hello' }
  | { type: 'press'; name: string }
  | { type: 'act'; action: Action }
  | { type: 'go'; id: string }

/** Every message bears the word that both windows know, for any window may send messages to any other. */
type Message = (Ask | { type: 'state'; state: State }) & { lectern: string }

/** Pages from files have no origin that could be named. */
const ANYWHERE = '*'

/**
 * Tells the speaker's window what the deck shows, and does what it asks. That window calls again and again,
 * so the two find each other whichever is loaded anew. `word` is what its messages must bear; `press` does what
 * a key of the name that was pressed there means.
 */
export function answerSpeaker(
  stage: LocalStage,
  word: () => string | null,
  press: (name: string) => void,
): void {
  let speaker: MessageEventSource | null = null
  const tell = (state: State) => {
    const lectern = word()
    if (lectern === null) return
    speaker?.postMessage({ lectern, type: 'state', state } satisfies Message, {
      targetOrigin: ANYWHERE,
    })
  }
  stage.follow(tell)
  addEventListener('message', ({ data, source }: MessageEvent<Partial<Message> | null>) => {
    // Before a speaker's window was opened there is no word, and nobody is heard.
    if (typeof data?.lectern !== 'string' || data.lectern !== word()) return
    speaker = source
    stage.timed()
    if (data.type === 'hello') tell(stage.state())
    else if (data.type === 'press') press(String(data.name))
    else if (data.type === 'act' && data.action) stage.act(data.action)
    else if (data.type === 'go') stage.go(String(data.id))
  })
}

/** How often the speaker's window calls, in ms. */
const CALL = 500
/** After so many calls without an answer the deck is gone. */
const PATIENCE = 4

/** The deck of the window that opened this one. */
export interface RemoteStage extends Stage {
  /** A key of the deck was pressed here. */
  press(name: string): void
  /** Calls `hear` when the deck does not answer, and when it does again. */
  onSilence(hear: (isSilent: boolean) => void): void
}

export function remoteStage(deck: Window, lectern: string): RemoteStage {
  const hearers: ((state: State) => void)[] = []
  const silence: ((isSilent: boolean) => void)[] = []
  let last: State | null = null
  let unanswered = 0
  const ask = (message: Ask) => {
    deck.postMessage({ ...message, lectern } satisfies Message, ANYWHERE)
  }
  const tellSilence = () => {
    for (const hear of silence) hear(unanswered >= PATIENCE)
  }
  addEventListener('message', ({ data, source }: MessageEvent<Partial<Message> | null>) => {
    if (source !== deck || data?.lectern !== lectern || data.type !== 'state' || !data.state) return
    last = data.state
    unanswered = 0
    for (const hear of hearers) hear(last)
    tellSilence()
  })
  const call = () => {
    unanswered += 1
    tellSilence()
    ask({ type: 'hello' })
  }
  setInterval(call, CALL)
  call()
  return {
    state: () => last,
    follow: (hear) => void hearers.push(hear),
    onSilence: (hear) => void silence.push(hear),
    act: (action) => ask({ type: 'act', action }),
    go: (id) => ask({ type: 'go', id }),
    press: (name) => ask({ type: 'press', name }),
  }
}
