import type { Preview, PreviewProblem } from '../../model/preview.ts'
import { button, make } from '../dom.ts'
import type { Tongue } from '../keys/keys.ts'
import { tongue } from '../tongue.ts'

type Word = 'refused' | 'problems' | 'put' | 'copy' | 'copied' | 'hide'

const SAID: Record<Tongue, Record<Word, string>> = {
  'zh-Hans': {
    refused: '没有更新',
    problems: '# 处提示',
    put: '如果那不是编号，请放进 #：',
    copy: '复制',
    copied: '已复制',
    hide: '收起',
  },
  'zh-Hant': {
    refused: '沒有更新',
    problems: '# 處提示',
    put: '如果那不是編號，請放進 #：',
    copy: '複製',
    copied: '已複製',
    hide: '收起',
  },
  ja: {
    refused: '更新できません',
    problems: '# 件の指摘',
    put: '番号でないなら、# に書いてください：',
    copy: 'コピー',
    copied: 'コピーしました',
    hide: '閉じる',
  },
  en: {
    refused: 'Not updated',
    problems: '# to look at',
    put: 'If it is no label, put this into #:',
    copy: 'Copy',
    copied: 'Copied',
    hide: 'Hide',
  },
  ko: {
    refused: '갱신되지 않음',
    problems: '살펴볼 것 #건',
    put: '번호가 아니면 #에 넣으십시오:',
    copy: '복사',
    copied: '복사됨',
    hide: '숨기기',
  },
}

const said = (word: Word, value = '') => SAID[tongue()][word].replace('#', value)

const RULES = `.preview-problems{position:fixed;left:12px;bottom:12px;z-index:60;max-width:min(640px,90vw);
max-height:60vh;overflow:auto;padding:8px 14px;border-radius:10px;background:#fff;color:#1c1815;
border:2px solid #9a5b00;font:14px/1.5 "Lectern Sans",system-ui,sans-serif;text-align:left}
.preview-problems.is-refused{border-color:#a5140c}
.preview-problems summary{cursor:pointer;font-weight:700}
.preview-problems p{margin:8px 0 2px}
.preview-problems code{font:13px/1.5 ui-monospace,monospace;background:none}
.preview-problems pre{margin:4px 0;padding:6px 10px;overflow:auto;background:#f2ece4;border-radius:6px}
.preview-problems button{font:inherit;padding:1px 10px}
@media print{.preview-problems{display:none}}`

let isOpen = false

/** Shows why the deck was not renewed, and what is amiss in it with its place; nothing where nothing is. */
export function showPreviewProblems({ refusal, problems }: Preview): void {
  document.querySelector('.preview-problems')?.remove()
  if (refusal === null && problems.length === 0) return
  const title = refusal === null ? said('problems', String(problems.length)) : said('refused')
  const details = make('details', 'preview-problems', make('style', '', RULES))
  details.append(make('summary', '', title))
  details.classList.toggle('is-refused', refusal !== null)
  details.open = refusal !== null || isOpen
  details.addEventListener('toggle', () => {
    isOpen = details.open
  })
  if (refusal !== null) details.append(make('p', '', refusal))
  details.append(...problems.flatMap(problemMarkup))
  document.body.append(details)
}

function problemMarkup({ place, message, correction }: PreviewProblem): Node[] {
  const line = make('p', '', make('code', '', place), ` ${message}`)
  if (!correction) return [line]
  const copy = button(said('copy'), () => {
    void navigator.clipboard.writeText(correction.lines).then(() => {
      copy.textContent = said('copied')
    })
  })
  const lines = make('pre', '', make('code', '', correction.lines))
  return [line, make('div', '', said('put', correction.file), ' ', copy, lines)]
}
