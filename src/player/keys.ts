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
  | 'speaker'
  | 'help'

/** Languages that the player speaks; Chinese in both scripts. */
export type Tongue = 'zh-Hans' | 'zh-Hant' | 'ja' | 'en'

/** Keys, what they do and how that is said. */
export interface Shortcut {
  /** As `keyName` gives them. */
  keys: readonly string[]
  action: Action
  /** In the overview alone, where it goes before what the same key does elsewhere. */
  isOverview?: true
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
    says: { 'zh-Hans': '下一步', 'zh-Hant': '下一步', ja: '次へ', en: 'Forward' },
  },
  {
    keys: ['ArrowLeft', 'ArrowUp', 'Shift+Space', 'PageUp', 'p', 'h', 'k'],
    action: 'previous',
    says: { 'zh-Hans': '上一步', 'zh-Hant': '上一步', ja: '前へ', en: 'Back' },
  },
  {
    keys: ['Shift+ArrowRight', 'Shift+ArrowDown', ']'],
    action: 'nextSection',
    says: { 'zh-Hans': '下一节', 'zh-Hant': '下一節', ja: '次の節', en: 'Next section' },
  },
  {
    keys: ['Shift+ArrowLeft', 'Shift+ArrowUp', '['],
    action: 'previousSection',
    says: {
      'zh-Hans': '本节开头，上一节',
      'zh-Hant': '本節開頭，上一節',
      ja: '節の初め、前の節',
      en: 'Start of the section, the section before',
    },
  },
  {
    keys: ['Home'],
    action: 'first',
    says: { 'zh-Hans': '第一张', 'zh-Hant': '第一張', ja: '最初のスライド', en: 'First slide' },
  },
  {
    keys: ['End'],
    action: 'last',
    says: { 'zh-Hans': '最后一张', 'zh-Hant': '最後一張', ja: '最後のスライド', en: 'Last slide' },
  },
  {
    keys: ['Alt+ArrowRight', 'Alt+ArrowDown', 'Alt+PageDown'],
    action: 'nextSlide',
    says: {
      'zh-Hans': '下一张，不逐条',
      'zh-Hant': '下一張，不逐條',
      ja: '次のスライド（段階を飛ばす）',
      en: 'Next slide, past its steps',
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
    },
  },
  {
    keys: ['g'],
    action: 'jump',
    says: {
      'zh-Hans': '跳到某一张',
      'zh-Hant': '跳到某一張',
      ja: 'スライドへ移動',
      en: 'Go to a slide',
    },
  },
  {
    keys: ['o', 'Escape'],
    action: 'overview',
    says: { 'zh-Hans': '总览', 'zh-Hant': '總覽', ja: '一覧', en: 'Overview' },
  },
  {
    keys: ['Enter', 'Space'],
    action: 'leave',
    isOverview: true,
    says: {
      'zh-Hans': '总览中：打开所选',
      'zh-Hant': '總覽中：打開所選',
      ja: '一覧で：選んだスライドを開く',
      en: 'In the overview: open the slide',
    },
  },
  ...(['left', 'right', 'up', 'down'] as const).map((action) => ({
    keys: [`Arrow${action.charAt(0).toUpperCase()}${action.slice(1)}`],
    action,
    isOverview: true as const,
    says: {
      'zh-Hans': '总览中：移动',
      'zh-Hant': '總覽中：移動',
      ja: '一覧で：移動',
      en: 'In the overview: move',
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
    },
  },
  {
    keys: ['b', '.', 'v'],
    action: 'pause',
    says: { 'zh-Hans': '黑屏', 'zh-Hant': '黑屏', ja: '暗転', en: 'Black screen' },
  },
  {
    keys: ['f'],
    action: 'fullscreen',
    says: { 'zh-Hans': '全屏', 'zh-Hant': '全螢幕', ja: '全画面', en: 'Full screen' },
  },
  {
    keys: ['?', 'F1'],
    action: 'help',
    says: { 'zh-Hans': '按键一览', 'zh-Hant': '按鍵一覽', ja: 'キー一覧', en: 'These keys' },
  },
]

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** Keys by where they stand (KeyboardEvent.code), for when what they write is no Latin letter. */
const BY_PLACE: Record<string, string> = {
  BracketLeft: '[',
  BracketRight: ']',
  Period: '.',
  Slash: '?',
}

/**
 * The name of a pressed key as the table has it: `n`, `?`, `Shift+Space`, `Alt+ArrowLeft`; null where the
 * press is the browser's or the system's own (Ctrl, ⌘).
 */
export function keyName(press: Press): string | null {
  const { key, altKey, shiftKey } = press
  if (press.ctrlKey || press.metaKey) return null
  const modifiers = `${altKey ? 'Alt+' : ''}${shiftKey ? 'Shift+' : ''}`
  if (key === ' ') return `${modifiers}Space`
  const isSign = [...key].length === 1 || key === 'Process'
  if (!isSign) return modifiers + key
  return altKey ? null : signOf(press)
}

/**
 * The sign that a key writes, without regard to Shift. With a Chinese or Japanese input method, or on a
 * Cyrillic keyboard, a letter is known by its place.
 */
function signOf({ key, code }: Press): string | null {
  if (/^[!-~]$/.test(key)) return key.toLowerCase()
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : (BY_PLACE[code] ?? null)
}

/** What a key does, here or in the overview; null where it does nothing. */
export function actionOf(name: string, isOverview: boolean): Action | null {
  const known = SHORTCUTS.filter(({ keys }) => keys.includes(name))
  const own = isOverview ? known.find((shortcut) => shortcut.isOverview) : undefined
  return (own ?? known.find((shortcut) => !shortcut.isOverview))?.action ?? null
}
