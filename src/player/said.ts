import type { Tongue } from './keys/keys.ts'

type Word =
  | 'next'
  | 'previous'
  | 'resume'
  | 'jump'
  | 'jumpHint'
  | 'search'
  | 'searchHint'
  | 'found'
  | 'outline'
  | 'overview'
  | 'close'
  | 'keys'
  | 'speaker'
  | 'now'
  | 'following'
  | 'end'
  | 'pending'
  | 'notes'
  | 'slides'
  | 'elapsed'
  | 'start'
  | 'pauseTime'
  | 'reset'
  | 'planned'
  | 'ahead'
  | 'behind'
  | 'inTime'
  | 'larger'
  | 'smaller'
  | 'ground'
  | 'lost'
  | 'blocked'
  | 'fullscreenThere'
  | 'source'
  | 'discussion'
  | 'draw'
  | 'red'
  | 'blue'
  | 'marker'
  | 'undo'
  | 'clear'

/** Every word of the player beside its keys (keys.ts): `#` is a number. */
export const SAID: Record<Tongue, Record<Word, string>> = {
  'zh-Hans': {
    next: '下一张',
    previous: '上一张',
    resume: '继续放映',
    jump: '跳到',
    jumpHint: '页码或章节：12、3.2、三（二）、第十二条',
    search: '查找',
    searchHint: '在幻灯片和全文中查找',
    found: '# 处',
    outline: '大纲',
    overview: '总览',
    close: '关闭',
    keys: '按键',
    speaker: '演讲者视图',
    now: '当前',
    following: '下一张',
    end: '放映到此结束',
    pending: '本张还有 # 步',
    notes: '讲稿',
    slides: '幻灯片',
    elapsed: '已用时间',
    start: '开始',
    pauseTime: '暂停',
    reset: '归零',
    planned: '全程',
    ahead: '提前',
    behind: '落后',
    inTime: '进度正好',
    larger: '字大',
    smaller: '字小',
    ground: '深浅',
    lost: '放映窗口没有回应：请回到放映窗口，或重新打开文件。',
    blocked: '浏览器拦下了新窗口，演讲者视图在本窗口打开；按 S 收起。',
    fullscreenThere: '全屏请在放映窗口里按 F。',
    source: '原文',
    discussion: '讨论还有',
    draw: '画笔',
    red: '红笔',
    blue: '蓝笔',
    marker: '荧光笔',
    undo: '撤销',
    clear: '擦除',
  },
  'zh-Hant': {
    next: '下一張',
    previous: '上一張',
    resume: '繼續放映',
    jump: '跳到',
    jumpHint: '頁碼或章節：12、3.2、三（二）、第十二條',
    search: '搜尋',
    searchHint: '在投影片和全文中搜尋',
    found: '# 處',
    outline: '大綱',
    overview: '總覽',
    close: '關閉',
    keys: '按鍵',
    speaker: '演講者檢視',
    now: '目前',
    following: '下一張',
    end: '放映到此結束',
    pending: '本張還有 # 步',
    notes: '講稿',
    slides: '投影片',
    elapsed: '已用時間',
    start: '開始',
    pauseTime: '暫停',
    reset: '歸零',
    planned: '全程',
    ahead: '提前',
    behind: '落後',
    inTime: '進度正好',
    larger: '字大',
    smaller: '字小',
    ground: '深淺',
    lost: '放映視窗沒有回應：請回到放映視窗，或重新打開檔案。',
    blocked: '瀏覽器攔下了新視窗，演講者檢視在本視窗打開；按 S 收起。',
    fullscreenThere: '全螢幕請在放映視窗裡按 F。',
    source: '原文',
    discussion: '討論還有',
    draw: '畫筆',
    red: '紅筆',
    blue: '藍筆',
    marker: '螢光筆',
    undo: '復原',
    clear: '擦除',
  },
  ja: {
    next: '次へ',
    previous: '前へ',
    resume: '再開',
    jump: '移動',
    jumpHint: '番号または節：12、3.2、第十二条',
    search: '検索',
    searchHint: 'スライドと全文を検索',
    found: '# 件',
    outline: '目次',
    overview: '一覧',
    close: '閉じる',
    keys: 'キー一覧',
    speaker: '発表者画面',
    now: '現在',
    following: '次',
    end: 'ここで終わりです',
    pending: '残り # 段階',
    notes: '原稿',
    slides: 'スライド',
    elapsed: '経過時間',
    start: '開始',
    pauseTime: '一時停止',
    reset: '零に戻す',
    planned: '全体',
    ahead: '早い',
    behind: '遅れ',
    inTime: '予定どおり',
    larger: '文字を大きく',
    smaller: '文字を小さく',
    ground: '明暗',
    lost: '上映ウィンドウの応答がありません。上映ウィンドウに戻るか、ファイルを開き直してください。',
    blocked: '新しいウィンドウが開けないため、ここに発表者画面を表示しました。S で閉じます。',
    fullscreenThere: '全画面は、上映ウィンドウで F を押してください。',
    source: '原文',
    discussion: '討議の残り',
    draw: 'ペン',
    red: '赤',
    blue: '青',
    marker: 'マーカー',
    undo: '元に戻す',
    clear: '消す',
  },
  en: {
    next: 'Next slide',
    previous: 'Previous slide',
    resume: 'Resume',
    jump: 'Go to',
    jumpHint: 'Slide or section: 12, 3.2, Article 12',
    search: 'Search',
    searchHint: 'Search slides and full text',
    found: '# found',
    outline: 'Outline',
    overview: 'Overview',
    close: 'Close',
    keys: 'Keys',
    speaker: 'Speaker’s view',
    now: 'Now',
    following: 'Next',
    end: 'End of the slides',
    pending: '# more on this slide',
    notes: 'Notes',
    slides: 'Slides',
    elapsed: 'Elapsed time',
    start: 'Start',
    pauseTime: 'Pause',
    reset: 'Reset',
    planned: 'in all',
    ahead: 'ahead by',
    behind: 'behind by',
    inTime: 'in time',
    larger: 'Larger',
    smaller: 'Smaller',
    ground: 'Dark or light',
    lost: 'The deck does not answer: go back to its window, or open the file again.',
    blocked:
      'The browser blocked the new window; the speaker’s view is shown here. S puts it away.',
    fullscreenThere: 'For full screen, press F in the deck’s window.',
    source: 'Full text',
    discussion: 'Discussion:',
    draw: 'Draw',
    red: 'Red pen',
    blue: 'Blue pen',
    marker: 'Marker',
    undo: 'Undo',
    clear: 'Clear',
  },
  ko: {
    next: '다음 슬라이드',
    previous: '이전 슬라이드',
    resume: '다시 시작',
    jump: '이동',
    jumpHint: '쪽이나 절: 12, 3.2, 제12조',
    search: '찾기',
    searchHint: '슬라이드와 전문에서 찾기',
    found: '#곳',
    outline: '차례',
    overview: '전체 보기',
    close: '닫기',
    keys: '키',
    speaker: '발표자 화면',
    now: '현재',
    following: '다음',
    end: '슬라이드 끝',
    pending: '이 장에 #개 남음',
    notes: '노트',
    slides: '슬라이드',
    elapsed: '지난 시간',
    start: '시작',
    pauseTime: '멈춤',
    reset: '초기화',
    planned: '전체',
    ahead: '빠름',
    behind: '늦음',
    inTime: '계획대로',
    larger: '크게',
    smaller: '작게',
    ground: '어둡게 또는 밝게',
    lost: '덱이 응답하지 않습니다. 덱의 창으로 돌아가거나 파일을 다시 여십시오.',
    blocked: '브라우저가 새 창을 막아 발표자 화면을 여기에 보입니다. S로 닫습니다.',
    fullscreenThere: '전체 화면은 덱의 창에서 F를 누르십시오.',
    source: '전문',
    discussion: '토의:',
    draw: '그리기',
    red: '빨간 펜',
    blue: '파란 펜',
    marker: '형광펜',
    undo: '되돌리기',
    clear: '모두 지우기',
  },
}
