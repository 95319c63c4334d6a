import Reveal from 'reveal.js'
import type { Deck } from './deck.ts'
import { sourcePanel } from './find/source-panel.ts'
import { onPointing, onSwipe, onWheel } from './keys/gestures.ts'
import { type Hearing, hearKeys, type Own, press } from './keys/keyboard.ts'
import type { Action } from './keys/keys.ts'
import { type Overview, overviewOf } from './overview/overview.ts'
import { pageView } from './page-view.ts'
import { canvas } from './pointing/canvas.ts'
import { enlarge, partAt, partByPart, shrink } from './pointing/enlarge.ts'
import { type Laser, laserOn } from './pointing/laser.ts'
import { CHANGED, type Change } from './preview/preview-event.ts'
import { showAllWhenPrinting } from './print.ts'
import { markSections } from './progress.ts'
import { quickenQueries } from './quick-queries.ts'
import { openSpeaker, speakerHere, speakersWord } from './speaker/speaker.ts'
import { followLinks } from './stage/links.ts'
import { type LocalStage, localStage } from './stage/local-stage.ts'
import { answerSpeaker } from './stage/remote-stage.ts'
import type { Stage } from './stage/stage.ts'
import { localizeControls, said } from './tongue.ts'

/** Wakes the deck in the page that this script stands in; `panels` are what every window can open. */
export function awakeDeck(panels: (stage: Stage, isSpeakers: boolean) => Own): void {
  const page = document.querySelector<HTMLElement>('.reveal')
  if (page) quickenQueries(page)
  // Until reveal.js has put all but one away, the browser would lay all of them out, again and again.
  document.documentElement.classList.add('is-waking')
  const deck = makeDeck()
  void deck.initialize().then(() => {
    document.documentElement.classList.remove('is-waking')
    const stage = localStage(deck)
    // Going on into a section begins with its first slide; reveal.js would go where one last was in it.
    deck.on('slidechanged', () => {
      for (const section of deck.getHorizontalSlides())
        section.removeAttribute('data-previous-indexv')
    })
    const root = deck.getRevealElement() ?? document.body
    const overview = overviewOf(stage, root)
    hearAll(deck, stage, { panels: panels(stage, false), overview }, root)
    followLinks(root, stage)
    localizeControls(root)
    markSections(deck, root)
    showAllWhenPrinting()
    root.addEventListener(CHANGED, (event) => {
      const { shown, moved, areOthers, changed } = (event as CustomEvent<Change>).detail
      overview.during(() => {
        if (areOthers) deck.sync()
        else for (const slide of changed) deck.syncFragments(slide)
        stage.go(shown)
      })
      stage.drawing.follow(moved)
      if (areOthers) markSections(deck, root)
    })
    document.documentElement.dataset.ready = 'true'
  })
}

/** Keys of this window and of the speaker's, swipes and the wheel. */
function hearAll(
  deck: Deck,
  stage: LocalStage,
  { panels, overview }: { panels: Own; overview: Overview },
  root: HTMLElement,
): void {
  const here = speakerHere(stage, (name) => press(hearing, name))
  const speaker = () => {
    if (here.view()) here.toggle('')
    else {
      stage.timed()
      if (!openSpeaker()) here.toggle(said('blocked'))
    }
  }
  const seen = seenByAll(deck, stage, overview, root)
  const own: Own = {
    ...panels,
    ...seen.own,
    speaker,
    speakerHere: () => {
      stage.timed()
      here.toggle('')
    },
  }
  const isOverview = () => overview.isOpen() && !here.view()
  const where = () => (here.view() ? 'speaker' : isOverview() ? 'overview' : null)
  const other = (action: Action) => {
    if (action !== 'fullscreen') overview.close()
    stage.act(action)
  }
  const hearing: Hearing = {
    where,
    own: () => (isOverview() ? overOthers(overview, own) : { ...own, ...here.view()?.own }),
    other,
  }
  hearKeys(hearing)
  // What opens a window or a panel here is no matter of the other window's.
  const askedOwn: Own = { ...seen.own, speaker: () => {}, speakerHere: () => {} }
  const asked: Hearing = {
    where: () => (overview.isOpen() ? 'overview' : null),
    own: () => (overview.isOpen() ? overOthers(overview, askedOwn) : askedOwn),
    other,
  }
  answerSpeaker(stage, speakersWord, {
    press(name) {
      // Any key goes back, in either window.
      if (!shrink()) press(asked, name)
    },
    point: seen.point,
  })
  const page = pageView(deck, stage)
  const gesture = (action: Action) => {
    if (!page.isOpen() && !here.view()) stage.act(action)
  }
  onPointing(root, 'is-pointing')
  onSwipe(root, gesture)
  onWheel(document, gesture)
}

/** These leave the overview open: they lie over it, or are no matter of this window's. */
const OVER = /^(?:help|jump|search|outline|speaker|overview)$/

/** In the overview its own keys; what shows a slide puts it away. */
function overOthers(overview: Overview, own: Own): Own {
  const others = Object.entries(own).map(([action, act]) => [
    action,
    (name: string) => {
      if (!OVER.test(action)) overview.close()
      act(name)
    },
  ])
  return { ...Object.fromEntries(others), ...overview.own }
}

/** What is done on the deck's own screen, whichever window asks for it. */
function seenByAll(
  deck: Deck,
  stage: LocalStage,
  overview: Overview,
  root: HTMLElement,
): { own: Own; point: Laser['point'] } {
  const { drawing } = stage
  const laser = laserOn(() => deck.getCurrentSlide())
  const nextPart = partByPart()
  const source = sourcePanel(stage, () => deck.layout())
  root.addEventListener('dblclick', ({ target }) => {
    const part = partAt(target)
    if (part) enlarge(part)
  })
  const own: Own = {
    laser: () => laser.toggle(),
    draw: () => drawing.toggle(),
    undoStroke: () => drawing.undo(),
    clearStrokes: () => drawing.clear(),
    enlarge: () => {
      const part = nextPart(deck.getCurrentSlide())
      if (part) enlarge(part)
    },
    source: () => source.toggle(),
    // Escape puts away what is in front.
    overview: (name) => {
      if (name === 'Escape' && drawing.isOn()) drawing.toggle()
      else if (name === 'Escape' && laser.isOn()) laser.toggle()
      else if (name === 'Escape' && source.isOpen()) source.toggle()
      else overview.toggle()
    },
    larger: () => source.size(1),
    smaller: () => source.size(-1),
  }
  return { own, point: laser.point }
}

function makeDeck(): Deck {
  return new Reveal({
    ...canvas(),
    margin: 0,
    minScale: 0.05,
    maxScale: 8,
    center: false,
    // Only neighbours are kept laid out.
    viewDistance: 2,
    mobileViewDistance: 2,
    hash: true,
    controls: true,
    controlsTutorial: false,
    progress: true,
    // Every slide shows its own number, on paper too.
    slideNumber: false,
    jumpToSlide: false,
    // The overview is ours (overview.ts).
    overview: false,
    // A phone that is held upright has a page of ours (page-view.ts).
    scrollActivationWidth: 0,
    // Not 'slide': reveal.js would put that class on the whole deck, and the slides are called so.
    transition: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'none' : 'fade',
    transitionSpeed: 'fast',
    // The arrows on the screen go through the whole deck, as the keys do.
    navigationMode: 'linear',
    // Keys and gestures are the player's own (keys.ts): reveal.js' leave out slides, by section.
    keyboard: false,
    touch: false,
    mouseWheel: false,
    fragments: document.querySelector('.slides .fragment') !== null,
    // Steps are for the screen; on paper a slide is one page.
    pdfSeparateFragments: false,
    // Nothing outside turns the deck or asks what it shows, but the speaker's window (remote-stage.ts).
    postMessage: false,
    postMessageEvents: false,
  }) as Deck
}
