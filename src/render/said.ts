import type { Told } from '../model/said.ts'

/** What rendering tells of a deck, in the document's language. */
interface Said {
  overflow(slide: string, heading: string, layout: string): string
  tooMuchAsked(words: string): string
}

export const SAID: Told<Said> = {
  'zh-Hans': {
    overflow: (slide, heading, layout) =>
      `幻灯片 ${slide}（“${heading}”）的内容超出了版式“${layout}”的容量；请拆成两页。`,
    tooMuchAsked: (words) => `讨论页放不下这些问题（“${words}”）；请少写几个，或写短一些。`,
  },
  ja: {
    overflow: (slide, heading, layout) =>
      `スライド ${slide}（「${heading}」）の内容がレイアウト「${layout}」に入りきりません。2 枚に分けてください。`,
    tooMuchAsked: (words) =>
      `討議のスライドに質問（「${words}」）が入りきりません。数を減らすか、短くしてください。`,
  },
  en: {
    overflow: (slide, heading, layout) =>
      `Slide ${slide} (“${heading}”) holds more than fits in its layout “${layout}”; split it into two slides.`,
    tooMuchAsked: (words) =>
      `The questions (“${words}”) don't fit on the slide of their discussion; ask fewer, or shorter ones.`,
  },
  ko: {
    overflow: (slide, heading, layout) =>
      `슬라이드 ${slide}(“${heading}”)의 글이 배치 “${layout}”에 다 들어가지 않습니다. 두 장으로 나누십시오.`,
    tooMuchAsked: (words) =>
      `질문(“${words}”)이 토의 슬라이드에 들어가지 않습니다. 수를 줄이거나 짧게 쓰십시오.`,
  },
}
