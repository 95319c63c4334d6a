import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from 'playwright/test'
import { preview } from '../../src/publish/preview/index.ts'
import { shownId } from './inspect.ts'

const TEXT = `读书会提纲

一、先读原文
先把原文从头到尾读一遍，不急着下结论，把不懂的地方记下来。读完再问三个问题：讲了什么，为什么讲，与我何干。

二、再谈想法
每人说一点，说自己想到的，也听别人怎么想。说的时候不看稿子，听的时候不看手机。

三、最后动手
回去做一件小事，下次带着结果来。做成了说怎么做成的，没做成说卡在哪里。
`

/** A preview that is open in a page: `save` writes the document anew. */
const test = base.extend<{ live: { url: string; save(text: string, name?: string): void } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs
  live: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-live-'))
    const save = (text: string, name = 'club.txt') => writeFileSync(join(folder, name), text)
    save(TEXT)
    let url = ''
    const hearer = {
      onStart: (address: string) => {
        url = address
      },
      onDraft: () => {},
      onFailure: (error: unknown) => {
        throw error
      },
    }
    const stop = await preview(join(folder, 'club.txt'), { steps: true }, 'zh-Hans', hearer)
    await use({ url, save })
    stop()
    rmSync(folder, { recursive: true, force: true })
  },
})

test('a save shows in the open page, on the slide that was shown', async ({ page, live }) => {
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(live.url)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  let loads = 0
  page.on('load', () => {
    loads += 1
  })
  await page.keyboard.press('End')
  await page.keyboard.press('PageUp')
  const [before, words] = [await shownId(page), await page.locator('.present h2').textContent()]
  live.save(TEXT.replace('下次带着', '下回带着'))
  await expect(page.locator('.slides')).toContainText('下回带着')
  expect(await shownId(page)).toBe(before)
  // A section that is put in before it moves it on, and not from the screen.
  live.save(
    TEXT.replace(
      '二、',
      '二、中场休息\n喝一杯水，走一走，十分钟后回来，把刚才没说完的话记下来再说。\n\n三、',
    ),
  )
  await expect(page.locator('nav.outline')).toContainText('中场休息')
  await expect.poll(() => page.locator('.present h2').textContent()).toBe(words)
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.present')).toContainText(['中场休息'])
  expect([loads, faults]).toEqual([0, []])
})

test('what is amiss stands at the foot of the page, and a file that can’t be used leaves the deck', async ({
  page,
  live,
}) => {
  await page.goto(live.url)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  const panel = page.locator('.preview-problems')
  await expect(panel).toHaveCount(0)
  live.save(TEXT.replace('二、', '五、'))
  await expect(panel).toContainText('处提示')
  await panel.locator('summary').click()
  await expect(panel).toContainText('club.txt:6:1')
  await expect(panel.locator('pre').first()).toContainText('section: false')
  live.save('title: 没有这一行\n', 'club.txt.lectern.yml')
  await expect(panel).toContainText('没有更新')
  await expect(page.locator('.slides')).toContainText('先读原文')
  live.save('sections:\n  - line: 6\n    section: false\n', 'club.txt.lectern.yml')
  await expect(page.locator('nav.outline')).not.toContainText('五、')
})

test('what was drawn stays on its slide at a save, wherever that is then', async ({
  page,
  live,
}) => {
  await page.goto(live.url)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Alt+ArrowRight')
  const words = await page.locator('.present .present .slide > .body').textContent()
  await page.keyboard.press('q')
  await page.mouse.move(300, 300)
  await page.mouse.down()
  await page.mouse.move(500, 360, { steps: 5 })
  await page.mouse.up()
  await page.keyboard.press('q')
  const drawn = page.locator('.slides section:has(> .slide > .ink) > .slide > .body')
  await expect(drawn).toHaveText([words ?? ''])
  // Words elsewhere are changed; then a section comes before.
  for (const next of [
    TEXT.replace('下次带着', '下回带着'),
    TEXT.replace(
      '一、',
      '一、先坐好\n椅子摆成一圈，人人看得见人人，水杯放在脚边，手机放在门口。\n\n二、',
    ),
  ]) {
    const version = page.waitForFunction(
      (at) => document.querySelector('.slides')?.textContent?.includes(at),
      next.includes('下回') ? '下回带着' : '先坐好',
    )
    live.save(next)
    await version
    await expect(drawn).toHaveText([words ?? ''])
    expect(await page.locator('.present .present .slide > .body').textContent()).toBe(words)
  }
})
