import { expect, test } from 'vitest'
import { render, toDeck, toOutline } from '../src/lectern.ts'
import { sourceOf } from './print.ts'

const SPEECH = [
  '管好院子',
  '邻居们：',
  '今天把大家请来，说一说院子里的几件事情。',
  '一、勤扫地',
  '（一）扫前院',
  '落叶装进袋子再拿走，每天早上扫一遍，每天晚上再看一遍。',
  '（二）扫后院',
  '碎砖捡到一起再码好，每个星期扫一遍，每个月底再看一遍。',
  '二、勤浇水',
  '天热的时候早晚各浇一次，天凉的时候两三天浇一次，下雨天不浇。',
].join('\n')

function made(text: string, name = 'case.txt') {
  const { value: outline } = toOutline(sourceOf(text, name))
  const source = { name, sha256: '0' }
  const deck = toDeck(outline, { density: 'points', theme: 'official', source })
  return { deck, pages: render(deck, outline, (id) => `data:${id}`) }
}

const LINK = /<a href="#([^"]+)" data-depth="(\d)" data-path="([\d.]+)">(.*?)<\/a>/g
const bare = (markup: string) => markup.replace(/<[^>]*>/g, '')

test('the menu has the section tree, each with the slide where it begins', () => {
  const { deck, pages } = made(SPEECH)
  const entries = [...pages.menu.source.matchAll(LINK)].map(([, slide, depth, path, words]) => ({
    slide,
    depth,
    path,
    words: bare(words ?? ''),
  }))
  expect(entries.map(({ depth, path, words }) => [depth, path, words])).toEqual([
    ['1', '1', '一、勤扫地'],
    ['2', '1.1', '（一）扫前院'],
    ['2', '1.2', '（二）扫后院'],
    ['1', '2', '二、勤浇水'],
  ])
  const ids = deck.groups.flatMap(({ slides }) => slides.map(({ id }) => id))
  const places = entries.map(({ slide }) => ids.indexOf(slide ?? ''))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places[0]).toBeGreaterThan(0)
})

test('agenda rows lead to their slides, on paper too', () => {
  const { deck, pages } = made(SPEECH)
  for (const { body } of [pages.screen, pages.slides]) {
    const links = [...body.source.matchAll(/<a class="leads" href="#([^"]+)">(.*?)<\/a>/g)]
    expect(new Set(links.map(([, , words]) => bare(words ?? '')))).toEqual(
      new Set(['勤扫地', '勤浇水']),
    )
    for (const [, id] of links) expect(body.source).toContain(`<section id="${id}"`)
  }
  const [agenda] = deck.groups
    .flatMap(({ slides }) => slides)
    .filter(({ layout }) => layout === 'agenda')
  const targets = [
    ...(pages.screen.body.source.split(`id="${agenda?.id}"`)[1] ?? '').matchAll(/href="#([^"]+)"/g),
  ]
  expect(targets.slice(0, 2).map(([, id]) => id)).toEqual(['s1-1', 's2-1'])
})

test.each([
  [
    '院子公约\n\n第一章　总则\n第一条　为了让大家住得安心，共同把院子里的事情管好，定下这份公约。\n第二条　人人有份。\n',
    ['第一章总则', '第一条为了让大家住得安心，共同把院子里的事情管好…', '第二条人人有份。'],
  ],
  [
    'Yard rules\n\nArticle 1. Everyone who lives here keeps the yard tidy and quiet.\n\nArticle 2. No fires.\n',
    ['Article 1.Everyone who lives…', 'Article 2.No fires.'],
  ],
])('an article without a heading is known by the words that it begins with', (text, words) => {
  const found = [...made(text).pages.menu.source.matchAll(LINK)].map(([, , , , said]) => said)
  expect(found.map((said) => bare(said ?? ''))).toEqual(words)
})

test('a section begins with its first part, where that has slides before its own', () => {
  const { deck, pages } = made(
    [
      '# The Yard',
      '## 1. Keys',
      '1.1 The keeper holds the keys and hands them out in the morning.',
      '1.2 The keeper takes them back at dusk.',
      '## 2. Gates',
      '2.1 Each gate is shut at dusk by the keeper. The keeper says when it may stay open, and for how long.',
      '| Gate | Shut | Open |\n| --- | --- | --- |\n| North | 20:00 | 06:00 |\n| South | 21:00 | 07:00 |',
      '2.2 If a gate stays open at night, the keeper writes down who went out.',
      '2.3 The keeper looks after the lamps.',
    ].join('\n\n'),
    'case.md',
  )
  const places = [...pages.menu.source.matchAll(LINK)].map(([, slide = '', depth]) => ({
    slide,
    depth,
  }))
  const ids = deck.groups.flatMap(({ slides }) => slides.map(({ id }) => id))
  const order = places.map(({ slide }) => ids.indexOf(slide))
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(places.filter(({ depth }) => depth === '1').map(({ slide }) => slide)).toEqual(
    deck.groups.filter(({ kind }) => kind === 'section').map(({ slides }) => slides[0]?.id),
  )
})
