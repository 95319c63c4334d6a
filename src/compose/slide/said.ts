import type { Told } from '../../model/said.ts'

/** What composing tells of a document that it makes no deck of. */
interface Said {
  crowded(name: string, most: number): string
}

export const SAID: Told<Said> = {
  'zh-Hans': {
    crowded: (name, most) =>
      `${name}：做成幻灯片会超过 ${most} 张，没有人能放完；请把文件分成几份，一份一份地做。`,
  },
  ja: {
    crowded: (name, most) =>
      `${name}：スライドが ${most} 枚を超えます。上映しきれない枚数です。文書をいくつかに分けて、それぞれ作ってください。`,
  },
  en: {
    crowded: (name, most) =>
      `${name}: this makes more than ${most} slides, which nobody can present; split the document and build each part.`,
  },
  ko: {
    crowded: (name, most) =>
      `${name}: 슬라이드가 ${most}장을 넘어 상영할 수 없습니다. 문서를 나누어 따로 만드십시오.`,
  },
}
