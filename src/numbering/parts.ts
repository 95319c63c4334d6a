/** Names of parts of a document, a row a language. */
const NAMES = [
  '引言|前言|序言|序|导言|导语|绪论|结语|结束语|结论|后记|附录|前文',
  'はじめに|おわりに|むすび|まえがき|あとがき',
  'Preamble|Introduction|Conclusions?|Abstract|Foreword|Preface|Acknowledge?ments|References',
  '머리말|들어가며|맺음말|나가며',
]

/** They stand outermost, whatever is open. */
export const PART_NAME = new RegExp(`^(?:${NAMES.join('|')})$`, 'i')
