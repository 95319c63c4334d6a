import type { Language } from '../model/document.ts'

/** What the outline tells the author, in the document's language. */
interface Said {
  skipped(label: string, before: string): string
  repeated(label: string): string
  /** A heading whose style says another level than its number. */
  overruled(label: string): string
  deep(depth: number): string
  /** A correction that says what was read so without it. */
  correctionIdle(): string
  /** A depth that the sections around don't leave room for. */
  correctionDepth(said: number, own: number): string
}

export const SAID: Record<Language, Said> = {
  'zh-Hans': {
    skipped: (label, before) => `“${before}”之后是“${label}”，已照原文保留；请检查是否缺了一节。`,
    repeated: (label) => `“${label}”重复出现，已照原文保留；请检查编号。`,
    overruled: (label) =>
      `“${label}”的标题样式比前一个编号低一级，已按编号放在同一级；请在原文件里改正样式。`,
    deep: (depth) =>
      `这里的层次有 ${depth} 级，可能有编号读错；可在旁边的 .lectern.yml 文件里更正。`,
    correctionIdle: () => '这一项没有改变什么：原来就是这样读的；可以删去。',
    correctionDepth: (said, own) =>
      `这里外层没有第 ${said - 1} 级，“depth: ${said}”按 ${own} 级处理；请改这个数字，或先校正它外面的一节。`,
  },
  ja: {
    skipped: (label, before) =>
      `「${before}」の次が「${label}」です。原文のまま残しました。抜けがないか確認してください。`,
    repeated: (label) =>
      `「${label}」が重複しています。原文のまま残しました。番号を確認してください。`,
    overruled: (label) =>
      `「${label}」の見出しスタイルは前の番号より下の階層ですが、番号に従って同じ階層に置きました。元のファイルのスタイルを直してください。`,
    deep: (depth) =>
      `ここは${depth}階層目です。番号の読み違いかもしれません。隣の .lectern.yml で直せます。`,
    correctionIdle: () =>
      'この項目では何も変わりません。もともとそのように読まれています。消してかまいません。',
    correctionDepth: (said, own) =>
      `ここには外側の ${said - 1} 階層目がないため、「depth: ${said}」を ${own} としました。数字を直すか、外側の節を先に訂正してください。`,
  },
  en: {
    skipped: (label, before) =>
      `“${label}” follows “${before}”; it is kept as printed: check that no section is missing.`,
    repeated: (label) => `“${label}” comes twice; it is kept as printed: check the numbers.`,
    overruled: (label) =>
      `the style of “${label}” puts it inside the section before it, but its number goes on with it: it stands beside it; set the style right in the source.`,
    deep: (depth) =>
      `Sections are ${depth} levels deep here: a number may have been misread; a .lectern.yml file beside the document can set it right.`,
    correctionIdle: () =>
      'This entry changes nothing: it was read so without it; you can remove it.',
    correctionDepth: (said, own) =>
      `No section of depth ${said - 1} is open here, so “depth: ${said}” was done as ${own}; change the number, or set right the section around it first.`,
  },
  ko: {
    skipped: (label, before) =>
      `“${before}” 다음에 “${label}”이 나와 원문대로 두었습니다. 빠진 절이 없는지 확인하십시오.`,
    repeated: (label) => `“${label}”이 두 번 나와 원문대로 두었습니다. 번호를 확인하십시오.`,
    overruled: (label) =>
      `“${label}”은 형식으로는 앞 절에 속하지만 번호가 이어지므로 나란히 두었습니다. 원문의 형식을 바로잡으십시오.`,
    deep: (depth) =>
      `여기에서 절이 ${depth}단계까지 들어갑니다. 번호를 잘못 읽었을 수 있으니 문서 옆의 .lectern.yml 파일로 바로잡으십시오.`,
    correctionIdle: () => '이 항목이 없어도 그렇게 읽으므로 바뀌는 것이 없습니다. 지워도 됩니다.',
    correctionDepth: (said, own) =>
      `여기에는 ${said - 1}단계 절이 열려 있지 않아 “depth: ${said}”를 ${own}(으)로 처리했습니다. 수를 고치거나 바깥 절을 먼저 바로잡으십시오.`,
  },
}
