import type { Told } from '../model/said.ts'

/** Files that people hand in and that can't be read as they are. */
export type Foreign =
  | 'doc'
  | 'wps'
  | 'rtf'
  | 'odt'
  | 'pages'
  | 'docm'
  | 'docx'
  | 'pdf'
  | 'ofd'
  | 'slides'
  | 'sheet'
  | 'html'
  | 'ebook'
  | 'picture'
  | 'program'
  | 'zip'
  | 'ole'
  | 'locked'
  | 'owner'

/** What each is, behind its name, and what to do with it. */
export const FOREIGN: Told<Record<Foreign, string>> = {
  'zh-Hans': {
    doc: '是旧版 Word 文件（.doc）；请用 Word 或 WPS 打开，另存为 .docx。',
    wps: '是 WPS 文件；请用 WPS 打开，另存为 .docx。',
    rtf: '是 RTF 文件；请用 Word 或 WPS 打开，另存为 .docx。',
    odt: '是 OpenDocument 文件；请用 LibreOffice、Word 或 WPS 打开，另存为 .docx。',
    pages: '是 Pages 文件；请在 Pages 里用“导出为 Word”存成 .docx。',
    docm: '是含宏或模板的 Word 文件；请用 Word 打开，另存为 .docx。',
    docx: '其实是 .docx 文件；请把扩展名改成 .docx。',
    pdf: '是 PDF；请用生成它的原文件，或用 Word 或 WPS 打开，另存为 .docx。',
    ofd: '是 OFD 版式文件；请用生成它的原文件，或用 WPS 打开，另存为 .docx。',
    slides: '是演示文稿；请用写成文章的原文件（.docx、.txt、.md）。',
    sheet: '是电子表格；请把文字放进 Word 文档，存成 .docx。',
    html: '是网页文件；请用浏览器打开，把文字复制到 Word，存成 .docx，或存成 .txt。',
    ebook: '是电子书文件；请转换成 .docx 或 .txt。',
    picture: '是图片；请先识别出文字，存成 .docx、.txt 或 .md。',
    program: '是程序，不是文档；请检查文件名。',
    zip: '是压缩包；请先解压，再用里面的文档。',
    ole: '是旧版 Office 文件；请用 Office 或 WPS 打开，另存为 .docx。',
    locked: '有密码保护；请用 Word 或 WPS 打开，去掉密码，另存为 .docx。',
    owner: '是文档打开时留下的临时文件，不是文档本身；请用文档本身。',
  },
  ja: {
    doc: 'は古い Word ファイル（.doc）です。Word で開いて .docx で保存してください。',
    wps: 'は WPS のファイルです。WPS で開いて .docx で保存してください。',
    rtf: 'は RTF ファイルです。Word で開いて .docx で保存してください。',
    odt: 'は OpenDocument のファイルです。LibreOffice か Word で開いて .docx で保存してください。',
    pages: 'は Pages の書類です。Pages の「書き出す」で Word（.docx）にしてください。',
    docm: 'はマクロやひな形の Word ファイルです。Word で開いて .docx で保存してください。',
    docx: 'は実際には .docx です。拡張子を .docx に直してください。',
    pdf: 'は PDF です。もとのファイルを使うか、Word で開いて .docx で保存してください。',
    ofd: 'は OFD ファイルです。もとのファイルを使うか、WPS で開いて .docx で保存してください。',
    slides:
      'はプレゼンテーションです。文章で書かれたもとのファイル（.docx、.txt、.md）を使ってください。',
    sheet: 'は表計算のファイルです。文章を Word に移して .docx で保存してください。',
    html: 'はウェブページです。ブラウザーで開き、文章を Word に写して .docx か .txt で保存してください。',
    ebook: 'は電子書籍です。.docx か .txt に変換してください。',
    picture: 'は画像です。文字を読み取り、.docx、.txt、.md のいずれかで保存してください。',
    program: 'はプログラムで、文書ではありません。ファイル名を確かめてください。',
    zip: 'は圧縮ファイルです。展開して中の文書を使ってください。',
    ole: 'は古い Office のファイルです。Office で開いて .docx で保存してください。',
    locked:
      'はパスワードで保護されています。Word で開き、パスワードを外して .docx で保存してください。',
    owner: 'は文書を開いている間にできる一時ファイルです。文書そのものを指定してください。',
  },
  en: {
    doc: 'is an old Word file (.doc); open it in Word or WPS and save it as .docx.',
    wps: 'is a WPS file; open it in WPS and save it as .docx.',
    rtf: 'is an RTF file; open it in Word or WPS and save it as .docx.',
    odt: 'is an OpenDocument file; open it in LibreOffice, Word or WPS and save it as .docx.',
    pages: 'is a Pages file; export it from Pages as Word (.docx).',
    docm: 'is a Word file with macros or a template; open it in Word and save it as .docx.',
    docx: 'is a .docx by another name; give it the ending .docx.',
    pdf: 'is a PDF; take the file that it was made of, or open it in Word or WPS and save it as .docx.',
    ofd: 'is an OFD file; take the file that it was made of, or open it in WPS and save it as .docx.',
    slides: 'is a presentation; take the text that it was made of, as .docx, .txt or .md.',
    sheet: 'is a spreadsheet; put its words into a Word document and save that as .docx.',
    html: 'is a web page; open it in a browser, copy its words into Word and save them as .docx, or as .txt.',
    ebook: 'is an e-book; convert it to .docx or .txt.',
    picture: 'is a picture; have its words recognised and save them as .docx, .txt or .md.',
    program: 'is a program and no document; check the name.',
    zip: 'is a zip archive; unpack it and take the document in it.',
    ole: 'is an old Office file; open it in Office or WPS and save it as .docx.',
    locked:
      'is protected by a password; open it in Word or WPS, remove the password and save it as .docx.',
    owner:
      'is the temporary file of a document that is open, not the document; take the document itself.',
  },
  ko: {
    doc: '파일은 옛 Word 파일(.doc)입니다. Word나 한글에서 열어 .docx로 저장하십시오.',
    wps: '파일은 WPS 파일입니다. WPS에서 열어 .docx로 저장하십시오.',
    rtf: '파일은 RTF 파일입니다. Word나 한글에서 열어 .docx로 저장하십시오.',
    odt: '파일은 OpenDocument 파일입니다. LibreOffice나 Word에서 열어 .docx로 저장하십시오.',
    pages: '파일은 Pages 파일입니다. Pages에서 Word(.docx)로 내보내십시오.',
    docm: '파일은 매크로나 서식이 든 Word 파일입니다. Word에서 열어 .docx로 저장하십시오.',
    docx: '파일은 실제로는 .docx입니다. 확장자를 .docx로 바꾸십시오.',
    pdf: '파일은 PDF입니다. 원본 파일을 쓰거나 Word에서 열어 .docx로 저장하십시오.',
    ofd: '파일은 OFD 파일입니다. 원본 파일을 쓰거나 WPS에서 열어 .docx로 저장하십시오.',
    slides: '파일은 프레젠테이션입니다. 글로 쓴 원본(.docx, .txt, .md)을 쓰십시오.',
    sheet: '파일은 스프레드시트입니다. 글을 Word 문서에 옮겨 .docx로 저장하십시오.',
    html: '파일은 웹 페이지입니다. 브라우저에서 글을 복사해 Word에 붙여 .docx로 저장하거나 .txt로 저장하십시오.',
    ebook: '파일은 전자책입니다. .docx나 .txt로 바꾸십시오.',
    picture: '파일은 그림입니다. 글자를 인식해 .docx, .txt, .md로 저장하십시오.',
    program: '파일은 문서가 아니라 프로그램입니다. 이름을 확인하십시오.',
    zip: '파일은 압축 파일입니다. 풀어서 안의 문서를 쓰십시오.',
    ole: '파일은 옛 Office 파일입니다. Office에서 열어 .docx로 저장하십시오.',
    locked: '파일은 암호로 보호되어 있습니다. Word에서 열어 암호를 없애고 .docx로 저장하십시오.',
    owner: '파일은 문서를 여는 동안 생기는 임시 파일입니다. 문서 자체를 쓰십시오.',
  },
}
