import type { Told } from '../model/said.ts'

/** What rendering tells of a deck, in the document's language. */
interface Said {
  overflow(slide: string, heading: string, layout: string): string
}

export const SAID: Told<Said> = {
  'zh-Hans': {
    overflow: (slide, heading, layout) =>
      `幻灯片 ${slide}（“${heading}”）的内容超出了版式“${layout}”的容量；请拆成两页。`,
  },
  ja: {
    overflow: (slide, heading, layout) =>
      `スライド ${slide}（「${heading}」）の内容がレイアウト「${layout}」に入りきりません。2 枚に分けてください。`,
  },
  en: {
    overflow: (slide, heading, layout) =>
      `Slide ${slide} (“${heading}”) holds more than fits in its layout “${layout}”; split it into two slides.`,
  },
}
