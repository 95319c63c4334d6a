import type { Language } from './document.ts'

/** Every word that Lectern itself puts on a slide or a page. The HTML marks each with `data-chrome`. */
export interface Words {
  agenda: string
  preamble: string
  conclusion: string
  closing: string
  /** Names a slide in the handout, with the line of the text that it begins at. */
  slideAt(slide: number, line: number): string
  /** The part of a heading's run: 续 2/3. */
  part(index: number, of: number): string
  page(index: number, of: number): string
  /** Of a meeting: time to discuss, so many minutes, and the form for its record. */
  discussion: string
  minutes(count: number): string
  minute: string
  record: string
  recordParts: Record<
    'date' | 'place' | 'leader' | 'writer' | 'topic' | 'covered' | 'present' | 'points',
    string
  >
}

export const WORDS: Record<Language, Words> = {
  'zh-Hans': {
    agenda: '目录',
    preamble: '引言',
    conclusion: '结语',
    closing: '回顾',
    slideAt: (slide, line) => `幻灯片 ${slide} · 第 ${line} 行`,
    part: (index, of) => (index === 1 ? `1/${of}` : `续 ${index}/${of}`),
    page: (index, of) => `${index} / ${of}`,
    discussion: '讨论',
    minutes: (count) => `${count} 分钟`,
    minute: '分钟',
    record: '学习讨论记录',
    recordParts: {
      date: '日期',
      place: '地点',
      leader: '主持',
      writer: '记录',
      topic: '主题',
      covered: '学习内容',
      present: '参加人员',
      points: '讨论要点',
    },
  },
  ja: {
    agenda: '目次',
    preamble: 'はじめに',
    conclusion: 'むすび',
    closing: 'まとめ',
    slideAt: (slide, line) => `スライド ${slide}・${line} 行`,
    part: (index, of) => (index === 1 ? `1/${of}` : `続き ${index}/${of}`),
    page: (index, of) => `${index} / ${of}`,
    discussion: '討議',
    minutes: (count) => `${count} 分`,
    minute: '分',
    record: '学習会の記録',
    recordParts: {
      date: '日付',
      place: '場所',
      leader: '司会',
      writer: '記録',
      topic: '主題',
      covered: '学んだ部分',
      present: '出席者',
      points: '出た意見',
    },
  },
  en: {
    agenda: 'Contents',
    preamble: 'Introduction',
    conclusion: 'Conclusion',
    closing: 'In review',
    slideAt: (slide, line) => `Slide ${slide} · line ${line}`,
    part: (index, of) => (index === 1 ? `1/${of}` : `cont. ${index}/${of}`),
    page: (index, of) => `${index} / ${of}`,
    discussion: 'Discussion',
    minutes: (count) => `${count} min`,
    minute: 'minutes',
    record: 'Record of the meeting',
    recordParts: {
      date: 'Date',
      place: 'Place',
      leader: 'Led by',
      writer: 'Recorded by',
      topic: 'Topic',
      covered: 'Sections covered',
      present: 'Present',
      points: 'Points raised',
    },
  },
  ko: {
    agenda: '차례',
    preamble: '머리말',
    conclusion: '맺음말',
    closing: '정리',
    slideAt: (slide, line) => `슬라이드 ${slide} · ${line}행`,
    part: (index, of) => (index === 1 ? `1/${of}` : `계속 ${index}/${of}`),
    page: (index, of) => `${index} / ${of}`,
    discussion: '토의',
    minutes: (count) => `${count}분`,
    minute: '분',
    record: '회의 기록',
    recordParts: {
      date: '날짜',
      place: '장소',
      leader: '진행',
      writer: '기록',
      topic: '주제',
      covered: '다룬 부분',
      present: '참석자',
      points: '나온 의견',
    },
  },
}

/** The same words in traditional characters. */
export const TRADITIONAL_WORDS: Words = {
  ...WORDS['zh-Hans'],
  agenda: '目錄',
  conclusion: '結語',
  closing: '回顧',
  slideAt: (slide, line) => `投影片 ${slide} · 第 ${line} 行`,
  part: (index, of) => (index === 1 ? `1/${of}` : `續 ${index}/${of}`),
  discussion: '討論',
  minutes: (count) => `${count} 分鐘`,
  minute: '分鐘',
  record: '學習討論記錄',
  recordParts: {
    date: '日期',
    place: '地點',
    leader: '主持',
    writer: '記錄',
    topic: '主題',
    covered: '學習內容',
    present: '參加人員',
    points: '討論要點',
  },
}
