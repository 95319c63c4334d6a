import { listed, type Told } from '../model/said.ts'

/** What is told of a deck file, in the deck's language. */
export interface Said {
  frontMissing(): string
  frontOpen(): string
  frontBroken(): string
  /** `instead` is null where the document's own language is used. */
  settingUnknown(key: string, given: string, instead: string | null, known: Names): string
  amountUnknown(key: string, given: string, most: number): string
  settingAstray(key: string, known: Names): string
  titleUnseen(): string
  lineAstray(words: string): string
  slideWithoutGroup(): string
  headingDeep(words: string): string
  ruleIgnored(): string
  containerStray(): string
  containerSecond(): string
  containerOpen(words: string): string
  containerInNotes(words: string): string
  textBetween(words: string): string
  fenceOpen(words: string, sign: string): string
  commentOpen(): string
  attributeUnknown(name: string): string
  attributeShown(words: string): string
  attributeSecond(name: string): string
  partWrong(name: string): string
  groupAttribute(name: string): string
  groupUnknown(name: string, known: Names): string
  idRepeated(id: string, free: string): string
  layoutUnknown(name: string, instead: string, known: Names): string
  layoutTwice(inTitle: string, used: string): string
  containerAttribute(name: string): string
  anchorWrong(mark: string): string
  cellsUneven(count: number, own: number): string
  mergeAstray(sign: string, isLeft: boolean): string
  tableSecond(): string
  pictureSecond(): string
  pictureTitle(words: string): string
  captionUnshown(words: string): string
  pictureRemote(path: string): string
  pictureMissing(path: string): string
  linkRefused(target: string): string
}

type Names = readonly string[]

export const SAID: Told<Said> = {
  'zh-Hans': {
    frontMissing: () =>
      '文件开头没有写在两行 --- 之间的设置；请在最前面写上“---”、“lectern: 1”和“---”。',
    frontOpen: () => '开头的设置没有结束；请在它下面写一行“---”。',
    frontBroken: () => '两行 --- 之间的设置从这里起不是 YAML；请改正，或重新生成演示稿。',
    settingUnknown: (key, given, instead, known) =>
      `“${key}”不能是 ${given}，改用 ${instead ?? '文稿的语言'}；可用的有 ${listed['zh-Hans'](known)}。`,
    amountUnknown: (key, given, most) =>
      `“${key}”不能是 ${given}，不起作用；请写 1 到 ${most} 之间的整数。`,
    settingAstray: (key, known) =>
      `没有“${key}”这项设置，它不起作用；可用的有 ${listed['zh-Hans'](known)}。`,
    titleUnseen: () => '这里的标题只作记录；放映的标题是第一张幻灯片的标题，请改那里。',
    lineAstray: (words) => `“${words}”不在任何幻灯片里；请把它放到“##”行的下面。`,
    slideWithoutGroup: () => '这张幻灯片在第一个“#”行之前，已自成一组。',
    headingDeep: (words) => `“${words}”按段落处理；“#”开始一组，“##”开始一张幻灯片。`,
    ruleIgnored: () => '这一行不会开始新的幻灯片；请用“##”开始。',
    containerStray: () => '没有可以用“:::”结束的内容；请删去这一行。',
    containerSecond: () => '一张幻灯片只有一种版式；请用“##”另起一张幻灯片。',
    containerOpen: (words) => `“${words}”没有结束；请在它的内容下面写一行“:::”。`,
    containerInNotes: (words) =>
      `备注一直到下一个标题为止，“${words}”在其中不起作用；请把它移到备注之前。`,
    textBetween: (words) =>
      `“${words}”夹在两部分条目之间，会显示在全部条目之下；要放在中间，请用“##”另起一张幻灯片。`,
    fenceOpen: (words, sign) => `“${words}”没有结束；请在代码下面写一行“${sign}”。`,
    commentOpen: () => '这条注释没有结束，只有这一行算作注释；请在注释末尾写上“-->”。',
    attributeUnknown: (name) =>
      `“${name}”在这里不起作用；可用的有名称（#name）、版式（.cards）和 part=2/3。`,
    attributeShown: (words) =>
      `“${words}”按原样显示；花括号里的属性只用在标题行，请删去或移到那里。`,
    attributeSecond: (name) => `“${name}”是第二个，不起作用；请删去。`,
    partWrong: (name) => `“${name}”不成立：第几张不能大于总张数；请改正。`,
    groupAttribute: (name) => `“${name}”用在“##”行；一组不需要它，请删去。`,
    groupUnknown: (name, known) =>
      `没有“${name}”这种组，按 section 处理；可用的有 ${listed['zh-Hans'](known)}。`,
    idRepeated: (id, free) => `名称“${id}”用了两次；这一个改称“${free}”。`,
    layoutUnknown: (name, instead, known) =>
      `没有“${name}”这种版式，改用 ${instead}；可用的有 ${listed['zh-Hans'](known)}。`,
    layoutTwice: (inTitle, used) => `“##”行写的是“${inTitle}”，这一行写的是“${used}”，以后者为准。`,
    containerAttribute: (name) => `“:::”后面只写版式的名称：“::: ${name}”。`,
    anchorWrong: (mark) =>
      `原文在 ${mark} 处的文字与这里不同，所以它不起作用；请删去，或改正位置。`,
    cellsUneven: (count, own) =>
      `表格第一行有 ${count} 格，这一行有 ${own} 格；请用“|”分格，要写这个符号本身请写“\\|”。`,
    mergeAstray: (sign, isLeft) =>
      `这个“${sign}”的${isLeft ? '左边' : '上面'}没有可以合并的格；要写这个符号本身请写“\\${sign}”。`,
    tableSecond: () => '一张幻灯片只有一个表格，这些行接在上一个表格之后；请用“##”另起一张幻灯片。',
    pictureSecond: () => '一张幻灯片只放一幅图片；请用“##”另起一张幻灯片。',
    pictureTitle: (words) => `图片地址后面的“${words}”不会显示；请把它写在方括号里。`,
    captionUnshown: (words) => `图片的说明“${words}”只在版式 figure 里显示；请改用它，或另写一段。`,
    pictureRemote: (path) =>
      `图片“${path}”不在演示稿旁边的文件里；演示稿不联网，请把图片存到那里，再写文件名。`,
    pictureMissing: (path) =>
      `演示稿旁边没有图片“${path}”（PNG、JPEG、GIF 或 WebP）；请放到那里，或改正名称。`,
    linkRefused: (target) =>
      `“${target}”不是网址或邮箱（https:、http:、mailto:），所以不做成链接；图片要独占一行。`,
  },
  ja: {
    frontMissing: () =>
      '先頭に 2 行の --- で囲んだ設定がありません。「---」「lectern: 1」「---」を先頭に書いてください。',
    frontOpen: () => '先頭の設定が終わっていません。その下に「---」の行を書いてください。',
    frontBroken: () =>
      '--- の間の設定は、ここから YAML ではありません。直すか、デッキを作り直してください。',
    settingUnknown: (key, given, instead, known) =>
      `「${key}」は ${given} にできないため、${instead ?? '文書の言語'} を使います。使えるのは ${listed.ja(known)} です。`,
    amountUnknown: (key, given, most) =>
      `「${key}」は ${given} にできず、何も変わりません。1 から ${most} までの整数を書いてください。`,
    settingAstray: (key, known) =>
      `「${key}」という設定はなく、何も変わりません。使えるのは ${listed.ja(known)} です。`,
    titleUnseen: () =>
      'このタイトルは記録だけのものです。表示されるのは最初のスライドの見出しなので、そちらを直してください。',
    lineAstray: (words) =>
      `「${words}」はどのスライドにも入っていません。「##」の行の下に置いてください。`,
    slideWithoutGroup: () =>
      'このスライドは最初の「#」の行より前にあるため、独立したグループにします。',
    headingDeep: (words) =>
      `「${words}」は段落として読みます。「#」はグループ、「##」はスライドの始まりです。`,
    ruleIgnored: () => 'この行は新しいスライドになりません。「##」で始めてください。',
    containerStray: () => '「:::」で閉じるものがありません。この行を消してください。',
    containerSecond: () =>
      '1 枚のスライドのレイアウトは 1 つです。「##」で別のスライドを始めてください。',
    containerOpen: (words) =>
      `「${words}」が閉じていません。内容の下に「:::」の行を書いてください。`,
    containerInNotes: (words) =>
      `ノートは次の見出しまで続くため、「${words}」はそこでは何もしません。ノートより前に移してください。`,
    textBetween: (words) =>
      `「${words}」は項目の間にありますが、すべての項目の下に表示されます。間に置くには「##」で別のスライドを始めてください。`,
    fenceOpen: (words, sign) =>
      `「${words}」が閉じていません。コードの下に「${sign}」の行を書いてください。`,
    commentOpen: () =>
      'コメントが閉じていないため、この行だけをコメントとします。終わりに「-->」を書いてください。',
    attributeUnknown: (name) =>
      `「${name}」はここでは何もしません。使えるのは名前（#name）、レイアウト（.cards）、part=2/3 です。`,
    attributeShown: (words) =>
      `「${words}」はそのまま表示されます。波かっこの属性は見出しの行だけのものなので、消すか移してください。`,
    attributeSecond: (name) => `「${name}」は 2 つ目なので使われません。消してください。`,
    partWrong: (name) => `「${name}」は枚数より後ろを指しています。直してください。`,
    groupAttribute: (name) => `「${name}」は「##」の行のものです。グループからは消してください。`,
    groupUnknown: (name, known) =>
      `「${name}」という種類のグループはないため section とします。使えるのは ${listed.ja(known)} です。`,
    idRepeated: (id, free) => `名前「${id}」が 2 度使われています。こちらは「${free}」とします。`,
    layoutUnknown: (name, instead, known) =>
      `「${name}」というレイアウトはないため ${instead} を使います。使えるのは ${listed.ja(known)} です。`,
    layoutTwice: (inTitle, used) =>
      `「##」の行は「${inTitle}」、この行は「${used}」なので、後者を使います。`,
    containerAttribute: (name) =>
      `「:::」の後ろにはレイアウトの名前だけを書いてください：「::: ${name}」。`,
    anchorWrong: (mark) =>
      `もとの文書の ${mark} の言葉はこれと違うため、効きません。消すか、位置を直してください。`,
    cellsUneven: (count, own) =>
      `表の最初の行は ${count} セル、この行は ${own} セルです。「|」で区切り、記号そのものは「\\|」と書いてください。`,
    mergeAstray: (sign, isLeft) =>
      `この「${sign}」の${isLeft ? '左' : '上'}に結合できるセルがありません。記号そのものは「\\${sign}」と書いてください。`,
    tableSecond: () =>
      '1 枚のスライドの表は 1 つなので、これらの行は前の表に続きます。「##」で別のスライドを始めてください。',
    pictureSecond: () => '1 枚のスライドの画像は 1 つです。「##」で別のスライドを始めてください。',
    pictureTitle: (words) =>
      `画像のアドレスの後ろの「${words}」は表示されません。角かっこの中に書いてください。`,
    captionUnshown: (words) =>
      `画像の説明「${words}」はレイアウト figure だけで表示されます。それを使うか、段落にしてください。`,
    pictureRemote: (path) =>
      `画像「${path}」はデッキのそばのファイルではありません。デッキは通信しないので、そこに保存してファイル名を書いてください。`,
    pictureMissing: (path) =>
      `デッキのそばに画像「${path}」（PNG、JPEG、GIF、WebP）がありません。そこに置くか、名前を直してください。`,
    linkRefused: (target) =>
      `「${target}」はウェブやメールのアドレス（https:、http:、mailto:）ではないため、リンクにしません。画像は 1 行に単独で書いてください。`,
  },
  en: {
    frontMissing: () =>
      "The file doesn't begin with front matter between two --- lines; put “---”, “lectern: 1” and “---” at its top.",
    frontOpen: () => 'The front matter has no end; put a line “---” under it.',
    frontBroken: () =>
      'The front matter between the --- lines is no YAML from here on; mend it or take the deck anew.',
    settingUnknown: (key, given, instead, known) =>
      `“${key}” can't be ${given}; ${instead ?? "the document's language"} is used. Known are ${listed.en(known)}.`,
    amountUnknown: (key, given, most) =>
      `“${key}” can't be ${given}, so it does nothing; write a whole number from 1 to ${most}.`,
    settingAstray: (key, known) =>
      `There is no setting “${key}”, so it does nothing; known are ${listed.en(known)}.`,
    titleUnseen: () =>
      'This title is only a note; the one that is seen is the heading of the first slide.',
    lineAstray: (words) => `“${words}” stands outside every slide; put it below a “##” line.`,
    slideWithoutGroup: () =>
      'This slide stands before the first “#” line; it is put into a group of its own.',
    headingDeep: (words) =>
      `“${words}” is read as a paragraph; “#” begins a group and “##” a slide.`,
    ruleIgnored: () => 'This line begins no slide; begin one with “##”.',
    containerStray: () => 'Nothing is open that “:::” could close; take it away.',
    containerSecond: () => 'A slide has one layout; begin another slide with “##” for this one.',
    containerOpen: (words) =>
      `“${words}” is not closed; put a line “:::” under what belongs in it.`,
    containerInNotes: (words) =>
      `Speaker notes go on to the next heading, so “${words}” does nothing there; put it above them.`,
    textBetween: (words) =>
      `“${words}” stands between items and is shown below all of them; to have it between, begin another slide with “##”.`,
    fenceOpen: (words, sign) => `“${words}” is not closed; put a line “${sign}” under the code.`,
    commentOpen: () =>
      'This comment is not closed, so only this line is one; put “-->” at the end of the comment.',
    attributeUnknown: (name) =>
      `“${name}” says nothing here; known are an id (#name), a layout (.cards) and part=2/3.`,
    attributeShown: (words) =>
      `“${words}” is shown as it is typed; attributes stand in heading lines alone. Take it away or put it there.`,
    attributeSecond: (name) => `“${name}” is a second one and says nothing; take it away.`,
    partWrong: (name) => `“${name}” counts further than its slides are many; mend it.`,
    groupAttribute: (name) => `“${name}” belongs in a “##” line; take it away from the group.`,
    groupUnknown: (name, known) =>
      `“${name}” is no kind of group; section is used. Known are ${listed.en(known)}.`,
    idRepeated: (id, free) => `The id “${id}” is used twice; this one is called “${free}”.`,
    layoutUnknown: (name, instead, known) =>
      `“${name}” is no layout; ${instead} is used. Known are ${listed.en(known)}.`,
    layoutTwice: (inTitle, used) =>
      `The “##” line says “${inTitle}”, this line “${used}”, which is used.`,
    containerAttribute: (name) => `A container takes the name of a layout alone: “::: ${name}”.`,
    anchorWrong: (mark) =>
      `The words of the source at ${mark} are others, so it says nothing; take it away or mend its place.`,
    cellsUneven: (count, own) =>
      `The first row of this table has ${count} cells, this one ${own}; part cells with “|”, and write “\\|” where the sign is meant.`,
    mergeAstray: (sign, isLeft) =>
      `No cell stands ${isLeft ? 'on the left of' : 'above'} this “${sign}” that it could be one with; write “\\${sign}” where the sign itself is meant.`,
    tableSecond: () =>
      'A slide has one table, so these rows go on with the one above; begin another slide with “##” for them.',
    pictureSecond: () => 'A slide holds one picture; begin another slide with “##” for this one.',
    pictureTitle: (words) =>
      `“${words}” behind the picture's address is not shown; write it between the brackets.`,
    captionUnshown: (words) =>
      `The picture's caption “${words}” is shown in the layout figure alone; choose that, or write a paragraph.`,
    pictureRemote: (path) =>
      `The picture “${path}” is not in a file beside the deck; a deck needs no network, so save it there and name the file.`,
    pictureMissing: (path) =>
      `There is no picture “${path}” (PNG, JPEG, GIF or WebP) beside the deck; put it there or mend its name.`,
    linkRefused: (target) =>
      `“${target}” is no web or mail address (https:, http:, mailto:), so it is no link here; a picture stands alone in its line.`,
  },
  ko: {
    frontMissing: () =>
      '파일이 두 --- 행 사이의 머리 설정으로 시작하지 않습니다. 맨 위에 “---”, “lectern: 1”, “---”를 쓰십시오.',
    frontOpen: () => '머리 설정이 끝나지 않았습니다. 그 아래에 “---” 행을 쓰십시오.',
    frontBroken: () =>
      '--- 행 사이의 머리 설정이 여기서부터 YAML이 아닙니다. 고치거나 덱을 새로 만드십시오.',
    settingUnknown: (key, given, instead, known) =>
      `“${key}”에 ${given}을(를) 쓸 수 없어 ${instead ?? '문서의 언어'}(으)로 합니다. 쓸 수 있는 것은 ${listed.ko(known)}입니다.`,
    amountUnknown: (key, given, most) =>
      `“${key}”에 ${given}을(를) 쓸 수 없어 쓰지 않습니다. 1부터 ${most}까지의 정수를 쓰십시오.`,
    settingAstray: (key, known) =>
      `“${key}”라는 설정이 없어 쓰지 않습니다. 쓸 수 있는 것은 ${listed.ko(known)}입니다.`,
    titleUnseen: () => '이 제목은 메모일 뿐입니다. 보이는 제목은 첫 슬라이드의 제목입니다.',
    lineAstray: (words) => `“${words}”는 어느 슬라이드에도 없습니다. “##” 행 아래에 쓰십시오.`,
    slideWithoutGroup: () => '이 슬라이드는 첫 “#” 행보다 앞에 있어 따로 한 묶음으로 합니다.',
    headingDeep: (words) =>
      `“${words}”는 문단으로 읽습니다. “#”는 묶음을, “##”는 슬라이드를 시작합니다.`,
    ruleIgnored: () => '이 행은 슬라이드를 시작하지 않습니다. “##”로 시작하십시오.',
    containerStray: () => '“:::”로 닫을 것이 없습니다. 지우십시오.',
    containerSecond: () =>
      '슬라이드 하나에는 배치가 하나입니다. 이것은 “##”로 다른 슬라이드를 시작하십시오.',
    containerOpen: (words) =>
      `“${words}”가 닫히지 않았습니다. 속한 내용 아래에 “:::” 행을 쓰십시오.`,
    containerInNotes: (words) =>
      `노트는 다음 제목까지 이어지므로 “${words}”는 쓰이지 않습니다. 노트보다 위에 쓰십시오.`,
    textBetween: (words) =>
      `“${words}”는 항목 사이에 있어 항목 아래에 보입니다. 사이에 보이려면 “##”로 다른 슬라이드를 시작하십시오.`,
    fenceOpen: (words, sign) =>
      `“${words}”가 닫히지 않았습니다. 코드 아래에 “${sign}” 행을 쓰십시오.`,
    commentOpen: () => '주석이 닫히지 않아 이 행만 주석으로 봅니다. 주석 끝에 “-->”를 쓰십시오.',
    attributeUnknown: (name) =>
      `“${name}”은 여기서 쓰이지 않습니다. 쓸 수 있는 것은 id(#이름), 배치(.cards), part=2/3입니다.`,
    attributeShown: (words) =>
      `“${words}”는 쓰인 그대로 보입니다. 속성은 제목 행에만 씁니다. 지우거나 제목 행으로 옮기십시오.`,
    attributeSecond: (name) => `“${name}”은 두 번째여서 쓰이지 않습니다. 지우십시오.`,
    partWrong: (name) => `“${name}”은 슬라이드 수보다 큽니다. 고치십시오.`,
    groupAttribute: (name) => `“${name}”은 “##” 행에 씁니다. 묶음에서 지우십시오.`,
    groupUnknown: (name, known) =>
      `“${name}”이라는 묶음은 없어 section으로 합니다. 쓸 수 있는 것은 ${listed.ko(known)}입니다.`,
    idRepeated: (id, free) => `id “${id}”가 두 번 쓰여 이것은 “${free}”로 합니다.`,
    layoutUnknown: (name, instead, known) =>
      `“${name}”이라는 배치는 없어 ${instead}(으)로 합니다. 쓸 수 있는 것은 ${listed.ko(known)}입니다.`,
    layoutTwice: (inTitle, used) =>
      `“##” 행은 “${inTitle}”, 이 행은 “${used}”라고 합니다. 뒤의 것으로 합니다.`,
    containerAttribute: (name) => `여기에는 배치의 이름만 씁니다: “::: ${name}”.`,
    anchorWrong: (mark) =>
      `${mark} 자리의 원문이 이와 달라 쓰이지 않습니다. 지우거나 자리를 고치십시오.`,
    cellsUneven: (count, own) =>
      `이 표의 첫 행은 ${count}칸인데 이 행은 ${own}칸입니다. 칸은 “|”로 나누고, 그 기호 자체는 “\\|”로 쓰십시오.`,
    mergeAstray: (sign, isLeft) =>
      `이 “${sign}”의 ${isLeft ? '왼쪽' : '위'}에 합칠 칸이 없습니다. 기호 자체를 쓰려면 “\\${sign}”로 쓰십시오.`,
    tableSecond: () =>
      '슬라이드 하나에는 표가 하나여서 이 행들은 위 표에 이어집니다. 나누려면 “##”로 다른 슬라이드를 시작하십시오.',
    pictureSecond: () =>
      '슬라이드 하나에는 그림이 하나입니다. 이것은 “##”로 다른 슬라이드를 시작하십시오.',
    pictureTitle: (words) => `그림 주소 뒤의 “${words}”는 보이지 않습니다. 대괄호 안에 쓰십시오.`,
    captionUnshown: (words) =>
      `그림 설명 “${words}”는 figure 배치에서만 보입니다. 그 배치를 고르거나 문단으로 쓰십시오.`,
    pictureRemote: (path) =>
      `그림 “${path}”는 덱 옆의 파일이 아닙니다. 덱은 네트워크를 쓰지 않으니 덱 옆에 저장하고 이름을 쓰십시오.`,
    pictureMissing: (path) =>
      `덱 옆에 그림 “${path}”(PNG, JPEG, GIF, WebP)가 없습니다. 넣거나 이름을 고치십시오.`,
    linkRefused: (target) =>
      `“${target}”은 웹이나 메일 주소(https:, http:, mailto:)가 아니어서 링크로 하지 않습니다. 그림은 한 행에 홀로 씁니다.`,
  },
}
