import { describe, expect, test } from 'vitest'
import { isPlain, unstyled } from '../src/player/policy.ts'

describe('what the player lets a string become', () => {
  test.each([
    [''],
    ['words'],
    ['<button class="navigate-left" aria-label="x"><div class="controls-arrow"></div></button>'],
    ['<section id="s1"><h2>a</h2><table><tr><th scope="col">b</th></tr></table></section>'],
    // Text that speaks of markup is text.
    ['<p>write onclick= or javascript: into it, 1 &lt; 2</p>'],
  ])('%j is plain', (markup) => {
    expect(isPlain(markup)).toBe(true)
  })

  test.each([
    ['<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>'],
    ['<img src="x"onerror="alert(1)">'],
    ['<b/onclick=alert(1)>'],
    ['<iframe src="https://example.org"></iframe>'],
    ['<a href="javascript:alert(1)">a</a>'],
    ['<svg onload=alert(1)>'],
    ['<style>*{display:none}</style>'],
    ['<p>a</p><scr'],
  ])('%j is not', (markup) => {
    expect(isPlain(markup)).toBe(false)
  })
})

test('style attributes are left out, words that look like them are not', () => {
  expect(unstyled('<p style="top: 0" id="a"><b id="b" style="color:red">c style="d"</b></p>')).toBe(
    '<p id="a"><b id="b">c style="d"</b></p>',
  )
})
