import { expect, test } from 'vitest'
import { sharePictures } from '../src/publish/page/pictures.ts'

const picture = (name: string, more = '') =>
  `<img${more} src="data:image/png;base64,${name}" alt="${name}">`

const EMPTY = `src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"`

test('a picture that stands in a page more than once is written once', () => {
  const body = `<p>${picture('AA==')}</p>${picture('BB==', ' class="c"')}${picture('AA==', ' class="c"')}`
  expect(sharePictures(body)).toEqual({
    body: `<p><img ${EMPTY} data-picture="1" alt="AA=="></p>${picture('BB==', ' class="c"')}<img class="c" ${EMPTY} data-picture="1" alt="AA==">`,
    css: 'img[data-picture="1"]{content:url("data:image/png;base64,AA==")}',
  })
})

test('a page without pictures stays as it is', () => {
  const body = '<p>src="data:image/png;base64,AA==" src="data:image/png;base64,AA=="</p>'
  expect(sharePictures(body)).toEqual({ body, css: '' })
})
