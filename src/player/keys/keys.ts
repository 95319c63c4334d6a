import type { PageLanguage } from '../../model/document.ts'

/** What a key can do. */
export type Action =
  | 'next'
  | 'previous'
  | 'nextSlide'
  | 'previousSlide'
  | 'nextSection'
  | 'previousSection'
  | 'first'
  | 'last'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'leave'
  | 'overview'
  | 'jump'
  | 'pause'
  | 'fullscreen'
  | 'white'
  | 'back'
  | 'search'
  | 'outline'
  | 'enlarge'
  | 'spotlight'
  | 'source'
  | 'laser'
  | 'draw'
  | 'undoStroke'
  | 'clearStrokes'
  | 'speaker'
  | 'speakerHere'
  | 'larger'
  | 'smaller'
  | 'scrollDown'
  | 'scrollUp'
  | 'clock'
  | 'resetClock'
  | 'ground'
  | 'help'

/** Where a key goes before what it does elsewhere. */
export type Where = 'overview' | 'speaker'

/** Languages that the player speaks; Chinese in both scripts. */
export type Tongue = PageLanguage

/** Keys, what they do and how that is said. */
export interface Shortcut {
  /** As `keyName` gives them. */
  keys: readonly string[]
  action: Action
  /** In the overview or the speaker's view alone. */
  where?: Where
  says: Record<Tongue, string>
}

/**
 * Every key of the player, in the order in which the help shows them. → ↓ Space PageDown (and a clicker,
 * which sends PageDown or an arrow) lead through the whole deck; letters are those of reveal.js, and
 * `.` is what clickers send for a black screen.
 */
export const SHORTCUTS: readonly Shortcut[] = [
  {
    keys: ['ArrowRight', 'ArrowDown', 'Space', 'PageDown', 'n', 'l', 'j'],
    action: 'next',
    says: { 'zh-Hans': '下一步', 'zh-Hant': '下一步', ja: '次へ', en: 'Forward', ko: '앞으로' },
  },
  {
    keys: ['ArrowLeft', 'ArrowUp', 'Shift+Space', 'PageUp', 'p', 'h', 'k'],
    action: 'previous',
    says: { 'zh-Hans': '上一步', 'zh-Hant': '上一步', ja: '前へ', en: 'Back', ko: '뒤로' },
  },
  {
    keys: ['Shift+ArrowRight', 'Shift+ArrowDown', ']'],
    action: 'nextSection',
    says: {
      'zh-Hans': '下一节',
      'zh-Hant': '下一節',
      ja: '次の節',
      en: 'Next section',
      ko: '다음 절',
    },
  },
  {
    keys: ['Shift+ArrowLeft', 'Shift+ArrowUp', '['],
    action: 'previousSection',
    says: {
      'zh-Hans': '本节开头，上一节',
      'zh-Hant': '本節開頭，上一節',
      ja: '節の初め、前の節',
      en: 'Start of the section, the section before',
      ko: '이 절의 처음, 이전 절',
    },
  },
  {
    keys: ['Home'],
    action: 'first',
    says: {
      'zh-Hans': '第一张',
      'zh-Hant': '第一張',
      ja: '最初のスライド',
      en: 'First slide',
      ko: '첫 슬라이드',
    },
  },
  {
    keys: ['End'],
    action: 'last',
    says: {
      'zh-Hans': '最后一张',
      'zh-Hant': '最後一張',
      ja: '最後のスライド',
      en: 'Last slide',
      ko: '마지막 슬라이드',
    },
  },
  {
    keys: ['Alt+ArrowRight', 'Alt+ArrowDown', 'Alt+PageDown'],
    action: 'nextSlide',
    says: {
      'zh-Hans': '下一张，不逐条',
      'zh-Hant': '下一張，不逐條',
      ja: '次のスライド（段階を飛ばす）',
      en: 'Next slide, past its steps',
      ko: '다음 슬라이드(단계 건너뜀)',
    },
  },
  {
    keys: ['Alt+ArrowLeft', 'Alt+ArrowUp', 'Alt+PageUp'],
    action: 'previousSlide',
    says: {
      'zh-Hans': '上一张，不逐条',
      'zh-Hant': '上一張，不逐條',
      ja: '前のスライド（段階を飛ばす）',
      en: 'Slide before, past its steps',
      ko: '이전 슬라이드(단계 건너뜀)',
    },
  },
  {
    keys: ['g'],
    action: 'jump',
    says: {
      'zh-Hans': '跳到某一张或某一节',
      'zh-Hant': '跳到某一張或某一節',
      ja: 'スライド・節へ移動',
      en: 'Go to a slide or a section',
      ko: '슬라이드나 절로 이동',
    },
  },
  {
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    action: 'jump',
    says: {
      'zh-Hans': '输入页码，回车',
      'zh-Hant': '輸入頁碼，Enter',
      ja: '番号を入力して Enter',
      en: 'Type a slide’s number, then Enter',
      ko: '슬라이드 번호를 누르고 Enter',
    },
  },
  {
    keys: ['/', 'Ctrl+f'],
    action: 'search',
    says: { 'zh-Hans': '查找', 'zh-Hant': '搜尋', ja: '検索', en: 'Search', ko: '찾기' },
  },
  {
    keys: ['m'],
    action: 'outline',
    says: { 'zh-Hans': '大纲', 'zh-Hant': '大綱', ja: '目次', en: 'Outline', ko: '차례' },
  },
  {
    keys: ['Backspace'],
    action: 'back',
    says: {
      'zh-Hans': '回到跳转之前',
      'zh-Hant': '回到跳轉之前',
      ja: '移動する前に戻る',
      en: 'Back to where you were',
      ko: '있던 곳으로 돌아가기',
    },
  },
  {
    keys: ['o', 'Escape'],
    action: 'overview',
    says: { 'zh-Hans': '总览', 'zh-Hant': '總覽', ja: '一覧', en: 'Overview', ko: '한눈에 보기' },
  },
  {
    keys: ['Enter', 'Space'],
    action: 'leave',
    where: 'overview',
    says: {
      'zh-Hans': '总览中：打开所选',
      'zh-Hant': '總覽中：打開所選',
      ja: '一覧で：選んだスライドを開く',
      en: 'In the overview: open the slide',
      ko: '한눈에 보기에서: 슬라이드 열기',
    },
  },
  ...(['left', 'right', 'up', 'down'] as const).map((action) => ({
    keys: [`Arrow${action.charAt(0).toUpperCase()}${action.slice(1)}`],
    action,
    where: 'overview' as const,
    says: {
      'zh-Hans': '总览中：移动',
      'zh-Hant': '總覽中：移動',
      ja: '一覧で：移動',
      en: 'In the overview: move',
      ko: '한눈에 보기에서: 이동',
    },
  })),
  {
    keys: ['s'],
    action: 'speaker',
    says: {
      'zh-Hans': '演讲者窗口',
      'zh-Hant': '演講者視窗',
      ja: '発表者画面',
      en: 'Speaker’s window',
      ko: '발표자 창',
    },
  },
  {
    keys: ['i'],
    action: 'speakerHere',
    says: {
      'zh-Hans': '在本窗口打开演讲者视图',
      'zh-Hant': '在本視窗打開演講者檢視',
      ja: 'このウィンドウで発表者画面',
      en: 'Speaker’s view in this window',
      ko: '이 창에서 발표자 화면',
    },
  },
  {
    keys: ['b', '.', 'v'],
    action: 'pause',
    says: { 'zh-Hans': '黑屏', 'zh-Hant': '黑屏', ja: '暗転', en: 'Black screen', ko: '검은 화면' },
  },
  {
    keys: ['w', ','],
    action: 'white',
    says: { 'zh-Hans': '白屏', 'zh-Hant': '白屏', ja: '白画面', en: 'White screen', ko: '흰 화면' },
  },
  {
    keys: ['e'],
    action: 'enlarge',
    says: {
      'zh-Hans': '放大一块（也可双击），任意键返回',
      'zh-Hant': '放大一塊（也可雙擊），任意鍵返回',
      ja: '一部分を拡大（ダブルクリックも可）、任意のキーで戻る',
      en: 'Enlarge a part (or double-click it); any key goes back',
      ko: '한 부분 확대(두 번 눌러도 됨), 아무 키나 누르면 돌아감',
    },
  },
  {
    keys: ['d'],
    action: 'spotlight',
    says: {
      'zh-Hans': '逐句：只亮正在读的一句',
      'zh-Hant': '逐句：只亮正在讀的一句',
      ja: '一文ずつ明るく',
      en: 'Sentence by sentence, the others dimmed',
      ko: '한 문장씩, 나머지는 흐리게',
    },
  },
  {
    keys: ['t'],
    action: 'source',
    says: {
      'zh-Hans': '原文',
      'zh-Hant': '原文',
      ja: '原文',
      en: 'Full text beside the slide',
      ko: '슬라이드 옆에 전문',
    },
  },
  {
    keys: ['y'],
    action: 'laser',
    says: {
      'zh-Hans': '激光笔',
      'zh-Hant': '雷射筆',
      ja: 'レーザーポインター',
      en: 'Laser pointer',
      ko: '레이저 포인터',
    },
  },
  {
    keys: ['q'],
    action: 'draw',
    says: {
      'zh-Hans': '画笔：画在幻灯片上；开着时打印，连同笔迹',
      'zh-Hant': '畫筆：畫在投影片上；開著時列印，連同筆跡',
      ja: 'ペン：スライドに書く。使用中の印刷には書き込みも出る',
      en: 'Draw on the slide; while it is on, Ctrl+P prints the drawings',
      ko: '슬라이드에 그리기. 켜져 있을 때 인쇄하면 그린 것도 나옴',
    },
  },
  {
    keys: ['u'],
    action: 'undoStroke',
    says: {
      'zh-Hans': '去掉最后一笔',
      'zh-Hant': '去掉最後一筆',
      ja: '最後の線を消す',
      en: 'Take the last line off',
      ko: '마지막 획 지우기',
    },
  },
  {
    keys: ['Delete'],
    action: 'clearStrokes',
    says: {
      'zh-Hans': '擦掉本张的笔迹',
      'zh-Hant': '擦掉本張的筆跡',
      ja: 'このスライドの書き込みを消す',
      en: 'Wipe the slide’s drawing off',
      ko: '이 슬라이드의 그림 모두 지우기',
    },
  },
  {
    keys: ['f'],
    action: 'fullscreen',
    says: {
      'zh-Hans': '全屏',
      'zh-Hant': '全螢幕',
      ja: '全画面',
      en: 'Full screen',
      ko: '전체 화면',
    },
  },
  {
    keys: ['+', '='],
    action: 'larger',
    says: {
      'zh-Hans': '原文、讲稿字号加大',
      'zh-Hant': '原文、講稿字號加大',
      ja: '原文・原稿の文字を大きく',
      en: 'Larger text or notes',
      ko: '글이나 노트 크게',
    },
  },
  {
    keys: ['-'],
    action: 'smaller',
    says: {
      'zh-Hans': '原文、讲稿字号减小',
      'zh-Hant': '原文、講稿字號減小',
      ja: '原文・原稿の文字を小さく',
      en: 'Smaller text or notes',
      ko: '글이나 노트 작게',
    },
  },
  {
    keys: ['Shift+PageDown', 'z'],
    action: 'scrollDown',
    where: 'speaker',
    says: {
      'zh-Hans': '讲稿向下',
      'zh-Hant': '講稿向下',
      ja: '原稿を下へ',
      en: 'Notes down',
      ko: '노트 아래로',
    },
  },
  {
    keys: ['Shift+PageUp', 'a'],
    action: 'scrollUp',
    where: 'speaker',
    says: {
      'zh-Hans': '讲稿向上',
      'zh-Hant': '講稿向上',
      ja: '原稿を上へ',
      en: 'Notes up',
      ko: '노트 위로',
    },
  },
  {
    keys: ['c'],
    action: 'clock',
    where: 'speaker',
    says: {
      'zh-Hans': '计时：开始、暂停',
      'zh-Hant': '計時：開始、暫停',
      ja: '時計の開始・停止',
      en: 'Start or pause the time',
      ko: '시간 시작 또는 멈춤',
    },
  },
  {
    keys: ['r'],
    action: 'resetClock',
    where: 'speaker',
    says: {
      'zh-Hans': '计时归零',
      'zh-Hant': '計時歸零',
      ja: '時計を零に戻す',
      en: 'Set the time back to zero',
      ko: '시간을 0으로',
    },
  },
  {
    keys: ['x'],
    action: 'ground',
    where: 'speaker',
    says: {
      'zh-Hans': '深色、浅色',
      'zh-Hant': '深色、淺色',
      ja: '暗い・明るい背景',
      en: 'Dark or light',
      ko: '어둡게 또는 밝게',
    },
  },
  {
    keys: ['?', 'F1'],
    action: 'help',
    says: {
      'zh-Hans': '按键一览',
      'zh-Hant': '按鍵一覽',
      ja: 'キー一覧',
      en: 'These keys',
      ko: '키 목록',
    },
  },
]

/** What a key does, here or in a place of its own; null where it does nothing. */
export function actionOf(name: string, where: Where | null): Action | null {
  const known = SHORTCUTS.filter(({ keys }) => keys.includes(name))
  const own = known.find((shortcut) => where !== null && shortcut.where === where)
  return (own ?? known.find((shortcut) => !shortcut.where))?.action ?? null
}
