import type { Sentence } from '../src/language/clauses.ts'
import { sentencesOf } from '../src/language/clauses.ts'
import { worthOf } from '../src/language/worth.ts'
import { render, toDeck, toOutline } from '../src/lectern.ts'
import type { Slide } from '../src/model/deck.ts'
import { shownText } from '../src/model/shown.ts'
import { type Span, sliceOf } from '../src/model/span.ts'
import { serialize } from '../src/script/index.ts'
import { planSlide } from '../src/typeset/index.ts'
import { breakLines } from '../src/typeset/lines.ts'
import { sourceOf } from './print.ts'

/** What each stage gives for the first section of a text, as docs/architecture.md shows it. */
export function stagesOf(text: string): Record<string, string> {
  const { value: outline } = toOutline(sourceOf(text, 'rules.txt'))
  const { document, sections } = outline
  const source = { name: 'rules.txt', sha256: '0' }
  const deck = toDeck(outline, { density: 'points', theme: 'official', source })
  const group = deck.groups.find(({ kind }) => kind === 'section')
  const slides = group?.slides ?? []
  const [section] = sections
  const [paragraph] = section?.body ?? []
  const read = (span: Span) => shownText(document, span)
  const show = (content: Slide['heading'][number]) =>
    'written' in content ? content.written : read(content)
  const [first] = slides
  const pages = render(deck, outline, () => '', [])
  const sentences = paragraph ? sentencesOf(document.text, paragraph.span) : []
  return {
    document: document.blocks
      .map(({ type, span }) => `${type} ${span.start}-${span.end} ${cut(sliceOf(text, span))}`)
      .join('\n'),
    outline: JSON.stringify(
      {
        number: section?.number,
        heading: section?.heading,
        style: section?.style,
        body: section?.body,
      },
      null,
      2,
    ),
    sentences: sentences
      .map(({ span }: Sentence) => `${worthOf(read(span)).toFixed(2)}  ${read(span)}`)
      .join('\n'),
    slides: slides
      .map(({ id, layout, items, notes }) =>
        JSON.stringify({
          id,
          layout,
          items: items.map(({ head, body }) => ({ head, body })),
          notes,
        }),
      )
      .join('\n'),
    plan: first ? planned(first, show) : '',
    page: first ? (pages.bodies.get(first.id)?.source.trim() ?? '') : '',
    markdown:
      serialize(deck, document)
        .split(/(?=^# )/m)[2]
        ?.trim() ?? '',
  }
}

function planned(slide: Slide, show: (content: Slide['heading'][number]) => string): string {
  const { settings, fits } = planSlide(slide, show)
  const { face, size, leading, width, balance } = settings.body
  const words = slide.items.flatMap(({ body }) => body.map(show))
  const lines = words.flatMap((one) =>
    breakLines(one, { face, ems: width / size, balance }).map(({ start, end }) =>
      one.slice(start, end).trimEnd(),
    ),
  )
  return [JSON.stringify({ fits, body: { face, size, leading, width } }), ...lines].join('\n')
}

const cut = (words: string) => (words.length > 60 ? `${words.slice(0, 57)}…` : words)
