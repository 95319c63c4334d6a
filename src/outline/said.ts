import type { Language } from '../model/document.ts'

/** What the outline tells the author, in the document's language. */
interface Said {
  skipped(label: string, before: string): string
  repeated(label: string): string
  deep(depth: number): string
}

export const SAID: Record<Language, Said> = {
  'zh-Hans': {
    skipped: (label, before) => `“${before}”之后是“${label}”，已照原文保留；请检查是否缺了一节。`,
    repeated: (label) => `“${label}”重复出现，已照原文保留；请检查编号。`,
    deep: (depth) =>
      `这里的层次有 ${depth} 级，可能有编号读错；可在旁边的 .lectern.yml 文件里更正。`,
  },
  ja: {
    skipped: (label, before) =>
      `「${before}」の次が「${label}」です。原文のまま残しました。抜けがないか確認してください。`,
    repeated: (label) =>
      `「${label}」が重複しています。原文のまま残しました。番号を確認してください。`,
    deep: (depth) =>
      `ここは${depth}階層目です。番号の読み違いかもしれません。隣の .lectern.yml で直せます。`,
  },
  en: {
    skipped: (label, before) =>
      `“${label}” follows “${before}”; it is kept as printed: check that no section is missing.`,
    repeated: (label) => `“${label}” comes twice; it is kept as printed: check the numbers.`,
    deep: (depth) =>
      `Sections are ${depth} levels deep here: a number may have been misread; a .lectern.yml file beside the document can set it right.`,
  },
}
