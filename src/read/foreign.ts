import type { Foreign } from './foreign-said.ts'

/** What the ending of a name tells, in lower case. */
const BY_ENDING: Readonly<Record<string, Foreign>> = {
  ...named('doc', 'doc', 'dot'),
  ...named('wps', 'wps', 'wpt'),
  ...named('rtf', 'rtf'),
  ...named('odt', 'odt', 'ott', 'fodt'),
  ...named('pages', 'pages'),
  ...named('docm', 'docm', 'dotx', 'dotm'),
  ...named('pdf', 'pdf'),
  ...named('ofd', 'ofd'),
  ...named('slides', 'ppt', 'pptx', 'pptm', 'pps', 'ppsx', 'dps', 'odp', 'key'),
  ...named('sheet', 'xls', 'xlsx', 'xlsm', 'et', 'ods', 'numbers', 'csv'),
  ...named('html', 'html', 'htm', 'xhtml', 'mht', 'mhtml'),
  ...named('ebook', 'epub', 'mobi', 'azw3'),
  ...named('picture', 'png', 'jpg', 'jpeg', 'gif', 'bmp', 'webp', 'tif', 'tiff', 'svg', 'heic'),
  ...named('program', 'exe', 'dll'),
  ...named('zip', 'zip', 'rar', '7z'),
}

function named(format: Foreign, ...endings: string[]): Record<string, Foreign> {
  return Object.fromEntries(endings.map((ending) => [ending, format]))
}

/** Those that hold a document's words, so that nobody expects them to be passed over in a folder. */
const DOCUMENTS: ReadonlySet<Foreign> = new Set([
  'doc',
  'wps',
  'rtf',
  'odt',
  'pages',
  'docm',
  'pdf',
  'ofd',
])

/** The ending of a file's name without the dot, in lower case; '' where it has none. */
export function endingOf(name: string): string {
  return /\.([^.\\/\s]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** ~$speech.docx and .~lock.speech.odt#: what Word, WPS and LibreOffice keep while a document is open. */
export function isOwnerFile(name: string): boolean {
  return /^(?:~\$|\.~)/.test(name)
}

/** A document of a format that is not read, as its name tells. */
export function isForeignDocument(name: string): boolean {
  const format = BY_ENDING[endingOf(name)]
  return format !== undefined && DOCUMENTS.has(format)
}

/**
 * The format of a file that can't be read as it is: by its first bytes, whatever it is called, then by
 * its name; null for what may be read. A .docx and any other zip is told as such, for it may have another
 * ending.
 */
export function foreignFormat(name: string, bytes: Uint8Array): Foreign | null {
  if (isOwnerFile(name)) return 'owner'
  const known = BY_ENDING[endingOf(name)] ?? null
  return foundIn(bytes, known) ?? known
}

/** First bytes that tell a format by themselves. */
const SIGNATURES: readonly [signature: string, format: Foreign][] = [
  ['%PDF-', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['BM\0\0', 'picture'],
  ['\x7fELF', 'program'],
  ['MZ\x90', 'program'],
  ['Rar!', 'zip'],
  ['7z\xbc\xaf', 'zip'],
]

function foundIn(bytes: Uint8Array, known: Foreign | null): Foreign | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const found = SIGNATURES.find(([signature]) => head.startsWith(signature))
  if (found) return found[1]
  // Compound File Binary, as Office wrote until 2003 and writes what is encrypted (MS-CFB, MS-OFFCRYPTO).
  if (head.startsWith('\xd0\xcf\x11\xe0')) return inCompound(bytes, known)
  return head.startsWith('PK\x03\x04') ? inZip(bytes, known) : null
}

/** The names of streams are in UTF-16LE. */
function inCompound(bytes: Uint8Array, known: Foreign | null): Foreign {
  const has = (stream: string) => includes(bytes, [...stream].join('\0'))
  if (has('EncryptedPackage')) return 'locked'
  if (known) return known
  if (has('WordDocument')) return 'doc'
  if (has('Workbook')) return 'sheet'
  return has('PowerPoint Document') ? 'slides' : 'ole'
}

/** The names of entries stand in a zip as they are, packed or not. */
const ENTRIES: readonly [entry: string, format: Foreign][] = [
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'slides'],
  ['xl/workbook.xml', 'sheet'],
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'odt'],
  ['mimetypeapplication/vnd.oasis.opendocument.pres', 'slides'],
  ['mimetypeapplication/vnd.oasis.opendocument.spre', 'sheet'],
  ['mimetypeapplication/epub+zip', 'ebook'],
  ['OFD.xml', 'ofd'],
  ['Index/Document.iwa', 'pages'],
]

function inZip(bytes: Uint8Array, known: Foreign | null): Foreign | null {
  if (known && known !== 'zip') return known
  return ENTRIES.find(([entry]) => includes(bytes, entry))?.[1] ?? 'zip'
}

/** Do the bytes hold these characters, each as its own byte? */
function includes(bytes: Uint8Array, words: string): boolean {
  const wanted = Uint8Array.from(words, (sign) => sign.charCodeAt(0))
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}
