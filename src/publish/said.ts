import type { Told } from '../model/said.ts'

/** What building tells of a document, a deck file or what became of them, in the document's language. */
interface Said {
  textLost(words: string): string
  textInvented(words: string): string
  /** `words` is null for the slide's picture. */
  wordsUnshown(slide: string, words: string | null, layout: string): string
  groupUnseen(words: string): string
  sourceChanged(name: string): string
  densityKept(density: string, source: string): string
  densityOwn(density: string): string
  /** So many slides left the screen; some of their headings. */
  slidesLeft(count: number, headings: readonly string[]): string
  slidesFar(asked: number, count: number): string
  slidesKept(asked: number): string
  deckIsSource(path: string, base: string): string
  deckEdited(path: string, base: string, folder: string): string
  /** The output of two inputs of one name; `base` is what the second one's files are called. */
  nameTaken(path: string, base: string): string
  pdfStale(paths: string): string
  glyphMissing(script: string, count: number, shown: string): string
  contrastLow(file: string, text: string, ground: string, ratio: string, least: number): string
  /** The same theme file, with --ink. */
  withInk(file: string): string
}

export const SAID: Told<Said> = {
  'zh-Hans': {
    textLost: (words) => `原文里的“${words}”没有出现在成品里；请报告这个错误。`,
    textInvented: (words) => `成品里的“${words}”不在原文里；请报告这个错误。`,
    wordsUnshown: (slide, words, layout) =>
      `幻灯片 ${slide} 没有显示${words === null ? '图片' : `“${words}”`}：版式“${layout}”没有放它的位置；请换一种版式，或换一个位置。`,
    groupUnseen: (words) =>
      `“#”行只把幻灯片分组，“${words}”不在任何一张上；要显示，请在它下面写一行“## ${words} {.section}”。`,
    sourceChanged: (name) =>
      `“${name}”已不是生成这份演示稿时的文件；其中不再有的文字按人工修改计算。`,
    densityKept: (density, source) =>
      `这份演示稿是按“${density}”密度生成的，保持不变；要换密度，请用“${source}”重新生成。`,
    densityOwn: (density) =>
      `密度“${density}”只用于由文稿生成的演示稿；这一份没有原文，写了什么就显示什么。`,
    slidesLeft: (count, headings) =>
      `按要求的张数，${count} 张的内容没有上屏，仍在备注和讲义里：${headings.map((one) => `“${one}”`).join('、')}等处。`,
    slidesFar: (asked, count) =>
      `要 ${asked} 张，做成 ${count} 张：每一部分至少要留一张，短的文稿也撑不满更多；请换一个张数，或加 --no-dividers。`,
    slidesKept: (asked) => `改动过的演示稿保留它自己的各张；要做成 ${asked} 张，请用原文重新生成。`,
    deckIsSource: (path, base) => `“${path}”就是原文，予以保留；演示稿等写入 ${base}.*。`,
    deckEdited: (path, base, folder) =>
      `“${path}”被改动过，连同它的页面一起保留；新的演示稿是 ${base}.md。要生成改动过的那份，请用“lectern build ${path} --out ${folder}”；要覆盖它，请加 --force。`,
    nameTaken: (path, base) => `本次已有另一个同名文件的成品，“${path}”的成品写入 ${base}.*。`,
    pdfStale: (paths) =>
      `${paths} 是以前生成的，这次没有重新生成，可能已与演示稿不一致；请删去，或连它一起重新生成。`,
    glyphMissing: (script, count, shown) =>
      `内嵌字体里没有${script}（${count} 个：${shown}），浏览器会用本机的字体显示，或显示成方框；请换用常用字，或在放映的机器上试一遍。`,
    contrastLow: (file, text, ground, ratio, least) =>
      `${file}：“${text}”在“${ground}”上的对比度是 ${ratio}；要看得清，至少要 ${least}。`,
    withInk: (file) => `${file}（加 --ink 时）`,
  },
  ja: {
    textLost: (words) => `原文の「${words}」が成果物にありません。この誤りを報告してください。`,
    textInvented: (words) => `成果物の「${words}」が原文にありません。この誤りを報告してください。`,
    wordsUnshown: (slide, words, layout) =>
      `スライド ${slide} は${words === null ? '図' : `「${words}」`}を表示していません。レイアウト「${layout}」に置き場所がないためです。別のレイアウトか別の場所にしてください。`,
    groupUnseen: (words) =>
      `「#」の行はスライドをまとめるだけなので、「${words}」はどのスライドにも出ません。表示するには、その下に「## ${words} {.section}」と書いてください。`,
    sourceChanged: (name) =>
      `「${name}」は、このデッキを作ったときのファイルではありません。なくなった言葉は手動の変更として数えます。`,
    densityKept: (density, source) =>
      `このデッキは密度「${density}」で作られ、そのままです。変えるには「${source}」から作り直してください。`,
    densityOwn: (density) =>
      `密度「${density}」は文書から作るデッキのものです。このデッキにはもとの文書がないので、書かれたとおりに表示します。`,
    slidesLeft: (count, headings) =>
      `求められた枚数にするため、${count} 枚分は画面に出さず、ノートと配付資料に残しました：${headings.map((one) => `「${one}」`).join('')}など。`,
    slidesFar: (asked, count) =>
      `${asked} 枚のところ ${count} 枚になりました。各部に少なくとも一枚が要り、短い文書はそれ以上になりません。枚数を変えるか、--no-dividers を付けてください。`,
    slidesKept: (asked) =>
      `手を入れたデッキはそのスライドのままです。${asked} 枚にするには、もとの文書から作り直してください。`,
    deckIsSource: (path, base) =>
      `「${path}」は原文そのものなので残し、デッキなどは ${base}.* に書きました。`,
    deckEdited: (path, base, folder) =>
      `「${path}」は編集されているので、そのページとともに残し、新しいデッキは ${base}.md に書きました。編集したほうを作るには「lectern build ${path} --out ${folder}」、上書きするには --force を使ってください。`,
    nameTaken: (path, base) =>
      `同じ名前のファイルの成果物がすでにあるため、「${path}」の成果物は ${base}.* に書きました。`,
    pdfStale: (paths) =>
      `${paths} は以前のもので、今回は作り直していません。デッキと合わないかもしれないので、消すか、合わせて作り直してください。`,
    glyphMissing: (script, count, shown) =>
      `埋め込みフォントに${script}（${count} 字：${shown}）がないため、その端末のフォントか四角で表示されます。別の字にするか、発表する端末で確かめてください。`,
    contrastLow: (file, text, ground, ratio, least) =>
      `${file}：「${ground}」の上の「${text}」のコントラストは ${ratio} です。読めるには ${least} 以上が必要です。`,
    withInk: (file) => `${file}（--ink のとき）`,
  },
  en: {
    textLost: (words) =>
      `“${words}” is in the source and not in the result; please report this mistake.`,
    textInvented: (words) =>
      `“${words}” is in the result and not in the source; please report this mistake.`,
    wordsUnshown: (slide, words, layout) =>
      `Slide ${slide} doesn't show ${words === null ? 'a picture' : `“${words}”`}: its layout “${layout}” has no place for it. Choose another layout, or another place for it.`,
    groupUnseen: (words) =>
      `A “#” line only groups slides, so “${words}” stands on none of them; to show it, write “## ${words} {.section}” below it.`,
    sourceChanged: (name) =>
      `“${name}” is not the file that this deck was made of; words that it no longer holds count as edits.`,
    densityKept: (density, source) =>
      `This deck was made with density “${density}” and keeps it; build “${source}” for another.`,
    densityOwn: (density) =>
      `Density “${density}” is for decks that are made of a document; this one has none and shows what is written in it.`,
    slidesLeft: (count, headings) =>
      `For the number of slides asked for, the words of ${count} stand in the notes and the handout alone: ${headings.map((one) => `“${one}”`).join(', ')} and others.`,
    slidesFar: (asked, count) =>
      `${asked} slides were asked for, and it takes ${count}: each part keeps one at least, and short texts fill no more; ask for another number, or add --no-dividers.`,
    slidesKept: (asked) =>
      `A deck that was edited keeps its slides; build its document again for ${asked} of them.`,
    deckIsSource: (path, base) =>
      `“${path}” is the source itself and is kept; the deck and its pages are ${base}.*.`,
    deckEdited: (path, base, folder) =>
      `“${path}” was edited and is kept with its pages; the new deck is ${base}.md. Build the edited one with “lectern build ${path} --out ${folder}”, or overwrite it with --force.`,
    nameTaken: (path, base) =>
      `Another file of this name was built before it, so what “${path}” became is ${base}.*.`,
    pdfStale: (paths) =>
      `Of an earlier build, not made anew and perhaps no longer the same as the deck: ${paths}; remove what is not wanted, or build it too.`,
    glyphMissing: (script, count, shown) =>
      `The embedded fonts have no ${script} (${count}: ${shown}), so the browser shows them in a font of the machine, or as boxes; use other characters, or try the deck on the machine that shows it.`,
    contrastLow: (file, text, ground, ratio, least) =>
      `${file}: “${text}” on “${ground}” has a contrast of ${ratio}; text that can be read needs ${least}.`,
    withInk: (file) => `${file}, with --ink`,
  },
  ko: {
    textLost: (words) => `“${words}”가 원문에는 있고 결과에는 없습니다. 이 오류를 알려 주십시오.`,
    textInvented: (words) =>
      `“${words}”가 결과에는 있고 원문에는 없습니다. 이 오류를 알려 주십시오.`,
    wordsUnshown: (slide, words, layout) =>
      `슬라이드 ${slide}에 ${words === null ? '그림이' : `“${words}”가`} 보이지 않습니다. 배치 “${layout}”에는 놓을 곳이 없으니 다른 배치나 다른 자리를 고르십시오.`,
    groupUnseen: (words) =>
      `“#” 행은 슬라이드를 묶기만 하므로 “${words}”는 어느 슬라이드에도 나오지 않습니다. 보이려면 그 아래에 “## ${words} {.section}”을 쓰십시오.`,
    sourceChanged: (name) =>
      `“${name}”은 이 덱을 만든 파일과 다릅니다. 이제 거기에 없는 말은 편집한 것으로 셉니다.`,
    densityKept: (density, source) =>
      `이 덱은 밀도 “${density}”로 만들어져 그대로 둡니다. 바꾸려면 “${source}”에서 만드십시오.`,
    densityOwn: (density) =>
      `밀도 “${density}”는 문서에서 만든 덱에 쓰는 것입니다. 이 덱은 문서가 없어 쓰인 그대로 보입니다.`,
    slidesLeft: (count, headings) =>
      `요청한 장수에 맞추려고 ${count}장의 내용은 화면에 내지 않고 노트와 유인물에 남겼습니다: ${headings.map((one) => `‘${one}’`).join(', ')} 등.`,
    slidesFar: (asked, count) =>
      `${asked}장을 요청했으나 ${count}장이 되었습니다. 부분마다 적어도 한 장이 남고 짧은 글은 더 채우지 못합니다. 장수를 바꾸거나 --no-dividers를 쓰십시오.`,
    slidesKept: (asked) =>
      `고친 슬라이드 파일은 그 슬라이드를 그대로 둡니다. ${asked}장으로 하려면 원문에서 다시 만드십시오.`,
    deckIsSource: (path, base) =>
      `“${path}”는 원문이므로 그대로 둡니다. 새 덱과 쪽은 ${base}.*입니다.`,
    deckEdited: (path, base, folder) =>
      `“${path}”는 편집되어 그 쪽들과 함께 그대로 둡니다. 새 덱은 ${base}.md입니다. 편집한 덱은 “lectern build ${path} --out ${folder}”로 만들거나 --force로 덮어쓰십시오.`,
    nameTaken: (path, base) =>
      `같은 이름의 파일을 먼저 만들었으므로 “${path}”는 ${base}.*(으)로 만들었습니다.`,
    pdfStale: (paths) =>
      `전에 만든 것이어서 지금 덱과 다를 수 있습니다: ${paths}. 필요 없으면 지우고, 필요하면 다시 만드십시오.`,
    glyphMissing: (script, count, shown) =>
      `담긴 글꼴에 없는 글자입니다: ${script}(${count}자: ${shown}). 브라우저가 그 컴퓨터의 글꼴이나 네모로 보이니, 다른 글자를 쓰거나 상영할 컴퓨터에서 시험하십시오.`,
    contrastLow: (file, text, ground, ratio, least) =>
      `${file}: “${ground}” 위의 “${text}”는 명암비가 ${ratio}입니다. 읽을 수 있으려면 ${least}이어야 합니다.`,
    withInk: (file) => `--ink를 쓴 ${file}`,
  },
}
