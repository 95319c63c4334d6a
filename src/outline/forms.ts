import { lengthOf } from './sentence.ts'

/** Running text is longer than this. */
const SHORTEST_TEXT = 40

/**
 * A date, an addressee, a way (正門 → 公園), a field (列席：各科科长) or a name above its telephone: what
 * covers, letters and forms are made of. `after` are the lines below it.
 */
export function isOfForm(typed: string, after: readonly string[]): boolean {
  // 成　员：各班班主任 is set to the width of 副组长.
  const words = typed.replace(/(?<=[\u4e00-\u9fff])[\s\u3000]+(?=[\u4e00-\u9fff]+\s*[：:])/g, '')
  if (DATE.test(words) || /[→⇒➡]/.test(words) || ADDRESSEE.test(words)) return true
  const [next = ''] = after
  if (isAddress(next) && !CONTACTS.test(words)) return true
  // 案例：一座旧桥的修缮 names the text below it, and a field none.
  return FIELD.test(words) && (lengthOf(next) <= SHORTEST_TEXT || FIELD.test(next))
}

/** お問い合わせ先 and “Media Contact” above an address. */
export function opensContacts(words: string, after: readonly string[]): boolean {
  return CONTACTS.test(words) && after.some(isAddress)
}

/** A telephone number or a mail address in a short line. */
function isAddress(block: string): boolean {
  const [line = ''] = block.split('\n')
  return line.length <= 60 && ADDRESS.test(line.trim().normalize('NFKC'))
}

const DATE =
  /^(?:\d{4}|[０-９]{4}|[一二][〇○零一二三四五六七八九]{3}|(?:令和|平成|昭和)[\d０-９元一二三四五六七八九十]{1,3})\s*年[\d０-９一二三四五六七八九十\s]{1,4}月(?:[\d０-９一二三四五六七八九十\s]{1,4}日)?$/
const ADDRESSEE = /(?:様へ|皆様|各位|[\s\u3000]殿|御中|先生へ)$|^(?:致|主送|抄送|抄報|呈)[：:]/
const FIELD = /^[^\d，。、；：:！？（）()《》“”【】—\s]{2,10}[：:]\s*\S/
const CONTACTS =
  /(?:問い?合わ?せ先?|連絡先|联系方式|联系我们|聯絡方式|聯繫方式)$|\b(?:Contacts?|Enquiries|Inquiries)$/i
const ADDRESS =
  /(?:\(?\d{2,4}\)?[- ]\d{3,4}[- ]?\d{3,4}|\S@\S+\.\S|\d{7,11})\)?$|^(?:電話|电话|TEL|Tel|FAX|E-?mail|邮箱|メール)/
