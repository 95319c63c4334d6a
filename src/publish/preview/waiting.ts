import type { Language } from '../../model/document.ts'

/** A page for a file that can't be used yet: it waits, and is told at once why. */
export function waitingHtml(language: Language): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'">
<title>Lectern</title>
</head>
<body>
<script src="/preview.js"></script>
</body>
</html>
`
}
