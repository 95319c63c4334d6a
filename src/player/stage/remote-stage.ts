import type { Action } from '../keys/keys.ts'
import type { Spot } from '../pointing/laser.ts'
import type { LocalStage } from './local-stage.ts'
import type { Stage, State } from './stage.ts'

/** What the speaker's window asks of the deck: `press` is a key by its name, for the deck to know its meaning. */
type Ask =
  | { type: 'hello' }
  | { type: 'press'; name: string }
  | { type: 'act'; action: Action }
  | { type: 'go'; id: string }
  | { type: 'point'; spot: Spot }

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
  { press, point }: { press(name: string): void; point(spot: Spot): void },
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
  const hear = (ask: Ask) => {
    if (ask.type === 'hello') tell(stage.state())
    else if (ask.type === 'press') press(String(ask.name))
    else if (ask.type === 'act') stage.act(ask.action)
    else if (ask.type === 'go') stage.go(String(ask.id))
    else if (ask.type === 'point') point(spotOf(ask.spot))
  }
  addEventListener('message', ({ data, source }: MessageEvent<Partial<Message> | null>) => {
    // Before a speaker's window was opened there is no word, and nobody is heard.
    if (typeof data?.lectern !== 'string' || data.lectern !== word()) return
    speaker = source
    stage.timed()
    hear(data as Ask)
  })
}

/** Plain numbers, whoever sent them. */
function spotOf(spot: Spot): Spot {
  return spot ? { x: Number(spot.x) || 0, y: Number(spot.y) || 0 } : null
}

/** How often the speaker's window calls, in ms. */
const CALL = 500
/** After so many calls without an answer the deck is gone. */
const PATIENCE = 4

/** The deck of the window that opened this one. */
export interface RemoteStage extends Stage {
  /** A key of the deck was pressed here. */
  press(name: string): void
  /** Something is pointed at here, on the small picture of the slide. */
  point(spot: Spot): void
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
    point: (spot) => ask({ type: 'point', spot }),
  }
}
