import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'vitest'
import { render, toDeck, toOutline } from '../src/lectern.ts'
import { audit, readPage } from '../src/publish/audit.ts'
import { disorders } from './order.ts'
test('x', {timeout:2000000}, () => {
  const dir='/work/shared/corpus/dev/'
  for (const f of readdirSync(dir).filter(f=>/\.(txt|md|docx)$/.test(f))) {
    const bytes = readFileSync(dir+f)
    const { value: tree } = toOutline({ name: f, bytes })
    for (const density of ['points','full'] as const) {
    const deck = toDeck(tree, { density, theme: 'official', source: { name: f, sha256: '' } })
    const { screen, problems } = render(deck, tree, () => '', [])
    const { missing, invented } = audit(tree.document, [readPage(screen.body.source)])
    const d=disorders(tree, deck)
    if(d.length+missing.length+invented.length+problems.length) console.log(f, density, d.slice(0,4), missing.slice(0,3).map(s=>tree.document.text.slice(s.start,s.end)), invented.slice(0,2), problems.slice(0,2).map(p=>p.message))}
  }
})
