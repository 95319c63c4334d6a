import {chromium} from 'playwright-core'
import {readFileSync,writeFileSync} from 'node:fs'
import {execSync} from 'node:child_process'
const b=await chromium.launch({executablePath:'/usr/bin/chromium-headless-shell',args:['--no-sandbox']});
const src=readFileSync(process.argv[2],'utf8').replace(/<meta http-equiv[^>]*>/,'')
const v={base:'',w793:'.sheet{width:793px}',clip:'.mini,.third{overflow:clip}',nomini:'.minis{display:none}',contain:'.mini,.third{contain:strict}',nofix:'.slide{width:100px;height:50px}', sh:'.sheet{height:1100px}'}
for(const [k,css] of Object.entries(v)){writeFileSync('/tmp/dev/t.html',src.replace('</style>',css+'</style>'));const p=await b.newPage();await p.goto('file:///tmp/dev/t.html');writeFileSync('/tmp/dev/t.pdf',await p.pdf({preferCSSPageSize:true,printBackground:true}));
console.log(k,execSync("pdftotext -l 1 -bbox /tmp/dev/t.pdf - | grep '<word' | head -1").toString().trim()); await p.close()}
await b.close()
