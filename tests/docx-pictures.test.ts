import { decode as decodePng, encode as encodePng, type ImageData } from 'fast-png'
import { decode as decodeJpeg, encode as encodeJpeg } from 'jpeg-js'
import { describe, expect, test } from 'vitest'
import { render, toDeck, toOutline } from '../src/lectern.ts'
import { sliceOf } from '../src/model/span.ts'
import { readDocx } from '../src/read/docx/index.ts'
import { cell, docx, inside, p, RELATIONS, r, relationsXml, row, table } from './docx-parts.ts'

const RED = [255, 0, 0]
const GREEN = [0, 128, 0]
const BLUE = [0, 0, 255]
const GREY = [90, 90, 90]
/** Two by two pixels, each of its own colour. */
const FOUR = [RED, GREEN, BLUE, GREY]
const pngOf = (image: ImageData) => encodePng(image)
const QUARTERS = pngOf({
  width: 2,
  height: 2,
  channels: 3,
  depth: 8,
  data: Uint8Array.from(FOUR.flat()),
})

const picture = (crop: string, frame = '', words = '') =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"${words && ` descr="${words}"`}/><pic:pic><pic:blipFill><a:blip r:embed="a"/>${crop}</pic:blipFill><pic:spPr>${frame}</pic:spPr></pic:pic></wp:inline></w:drawing></w:r>`
const partsOf = (bytes: Uint8Array, name = '1.png') => ({
  [RELATIONS]: relationsXml(inside('a', `media/${name}`)),
  [`word/media/${name}`]: bytes,
})
const read = (body: string, bytes: Uint8Array = QUARTERS) => readDocx(docx(body, partsOf(bytes)))

/** The colours of a PNG, row by row. */
function coloursOf(bytes: Uint8Array): number[][] {
  const { data, channels, width, height } = decodePng(bytes)
  return Array.from({ length: width * height }, (_, at) => [
    ...data.slice(at * channels, at * channels + 3),
  ])
}

const shownOf = (body: string, bytes?: Uint8Array) => {
  const [asset] = read(body, bytes).value.assets
  return asset ? coloursOf(asset.bytes) : null
}

describe('what was cut away from a picture is not in the deck', () => {
  test.each([
    ['l="50000"', [GREEN, GREY]],
    ['r="50000"', [RED, BLUE]],
    ['t="50000"', [BLUE, GREY]],
    ['l="50000" b="50000"', [GREEN]],
    ['l="-20000"', FOUR],
  ])('%s', (sides, colours) => {
    expect(shownOf(p(picture(`<a:srcRect ${sides}/>`)))).toEqual(colours)
  })

  test('in VML, too', () => {
    const vml =
      '<w:r><w:pict><v:shape style="width:9pt;rotation:90"><v:imagedata r:id="a" cropleft="32768f"/></v:shape></w:pict></w:r>'
    expect(shownOf(p(vml))).toEqual([GREY, GREEN])
  })

  test('one file shown whole and cut is two pictures; the same cut twice is one', () => {
    const cut = picture('<a:srcRect l="50000"/>')
    const { assets } = read(p(picture('') + cut + cut)).value
    expect(assets.map(({ size }) => size?.width)).toEqual([2, 1])
  })

  test('palettes, few bits, many bits and one clear colour keep their looks', () => {
    const indexed = pngOf({
      width: 2,
      height: 2,
      channels: 1,
      depth: 8,
      palette: FOUR,
      data: Uint8Array.from([0, 1, 2, 3]),
    })
    const crop = p(picture('<a:srcRect t="50000"/>'))
    expect(shownOf(crop, indexed)).toEqual([BLUE, GREY])
    const deep = pngOf({
      width: 2,
      height: 2,
      channels: 3,
      depth: 16,
      data: Uint16Array.from(FOUR.flat(), (value) => value * 257),
    })
    expect(shownOf(crop, deep)).toEqual([BLUE, GREY])
  })

  test('of a JPEG', () => {
    const width = 32
    const data = Uint8Array.from({ length: width * 16 * 4 }, (_, at) => {
      const isLeft = Math.floor(at / 4) % width < width / 2
      return [isLeft ? 255 : 0, isLeft ? 0 : 255, 0, 255][at % 4] ?? 0
    })
    const jpeg = new Uint8Array(encodeJpeg({ width, height: 16, data }, 95).data)
    const [asset] = read(p(picture('<a:srcRect l="50000"/>')), jpeg).value.assets
    expect(asset).toMatchObject({ type: 'image/jpeg', size: { width: 16, height: 16 } })
    const shown = decodeJpeg(asset?.bytes ?? new Uint8Array(), { useTArray: true })
    const reds = shown.data.filter((_, at) => at % 4 === 0)
    expect(Math.max(...reds)).toBeLessThan(80)
  })

  test('where that can not be done the picture is left out and named', () => {
    const gif = Uint8Array.from('GIF89a\x02\0\x02\0\0\0', (sign) => sign.charCodeAt(0))
    for (const [bytes, crop] of [
      [gif, 'l="50000"'],
      [QUARTERS.subarray(0, 40), 'l="50000"'],
      [QUARTERS, 'l="60000" r="60000"'],
    ] as const) {
      const { value, problems } = read(p(picture(`<a:srcRect ${crop}/>`)), bytes)
      expect(value.assets).toEqual([])
      expect(value.omitted).toMatchObject([{ kind: 'docx-picture-crop', count: 1 }])
      expect(problems.map(({ code }) => code)).toEqual(['docx-picture-crop'])
    }
  })

  test('a picture that claims to be huge is not unpacked', () => {
    const huge = QUARTERS.slice()
    new DataView(huge.buffer).setUint32(16, 100_000)
    new DataView(huge.buffer).setUint32(20, 100_000)
    expect(read(p(picture('<a:srcRect l="1000"/>')), huge).value.assets).toEqual([])
  })
})

describe('a picture is turned as Word turns it', () => {
  test.each([
    ['<a:xfrm rot="5400000"/>', [BLUE, RED, GREY, GREEN]],
    ['<a:xfrm rot="10800000"/>', [GREY, BLUE, GREEN, RED]],
    ['<a:xfrm rot="16200000"/>', [GREEN, GREY, RED, BLUE]],
    ['<a:xfrm rot="-5400000"/>', [GREEN, GREY, RED, BLUE]],
    ['<a:xfrm flipH="1"/>', [GREEN, RED, GREY, BLUE]],
    ['<a:xfrm flipV="1"/>', [BLUE, GREY, RED, GREEN]],
    ['<a:xfrm rot="5400000" flipH="1"/>', [GREY, GREEN, BLUE, RED]],
    ['<a:xfrm rot="20000"/>', FOUR],
  ])('%s', (frame, colours) => {
    expect(shownOf(p(picture('', frame)))).toEqual(colours)
  })

  test('by anything but quarters it is shown upright, with a warning', () => {
    const { value, problems } = read(p(picture('', '<a:xfrm rot="1200000"/>')))
    expect(value.assets[0]?.bytes).toEqual(QUARTERS)
    expect(problems.map(({ code }) => code)).toEqual(['docx-picture-turn'])
  })
})

describe('alternative text', () => {
  const wordsOf = (body: string) => {
    const { text, blocks, omitted } = read(body).value
    return {
      figures: blocks.flatMap((one) => (one.type === 'figure' ? [sliceOf(text, one.span)] : [])),
      omitted: (omitted ?? []).map(({ kind }) => kind),
    }
  }

  test('is what the figure is called, on a line of its own', () => {
    const { text } = read(p(r('见图') + picture('', '', '渡口的&#10;清晨')) + p(r('后'))).value
    expect(text).toBe('见图\n渡口的 清晨\n后')
    expect(wordsOf(p(picture('', '', '渡口的清晨')))).toEqual({
      figures: ['渡口的清晨'],
      omitted: [],
    })
  })

  test('in a table stands behind the table', () => {
    const body = table(row(cell(p(picture('', '', '渡口'))), cell(p(r('文')))))
    const { text, blocks } = read(body).value
    expect(blocks.map((one) => `${one.type} ${sliceOf(text, one.span)}`)).toEqual([
      'table 文',
      'figure 渡口',
    ])
  })

  test('a name that a program gave is none; of a drawing without a picture it is named', () => {
    for (const name of ['C:\\photos\\a.jpg', 'IMG_256', '图片 1', 'a.png', '20310405']) {
      expect(wordsOf(p(picture('', '', name)))).toEqual({ figures: [''], omitted: [] })
    }
    const shape =
      '<w:r><w:drawing><wp:anchor><wp:docPr id="1" name="x" descr="箭头"/></wp:anchor></w:drawing></w:r>'
    expect(wordsOf(p(r('甲') + shape)).omitted).toEqual(['docx-alt-text'])
  })
})

test('the bytes that are handed in are never changed', () => {
  const bytes = docx(p(r('甲\ufffd') + picture('<a:srcRect l="50000"/>')), partsOf(QUARTERS))
  const before = bytes.slice()
  readDocx(bytes)
  expect(bytes).toEqual(before)
})

test('a file that is shown twice has the alternative text of each place', () => {
  const shown = (words: string) => p(picture('', '', words))
  const body = p(r('院子')) + p(r('一、甲')) + shown('前门') + p(r('二、乙')) + shown('后门')
  const bytes = docx(body + p(r('三、丙')) + p(r('完。')), partsOf(QUARTERS))
  const { value: outline } = toOutline({ name: 'a.docx', bytes })
  const source = { name: 'a.docx', sha256: '0' }
  const deck = toDeck(outline, { density: 'points', theme: 'official', source })
  const { body: page } = render(deck, outline, () => 'data:', []).screen
  expect([...page.source.matchAll(/<img[^>]*alt="([^"]*)"/g)].map(([, alt]) => alt)).toEqual([
    '前门',
    '后门',
  ])
})
