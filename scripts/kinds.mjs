// Kinds of documents, each in one half: a rule that was made for one half is tried on kinds that it has
// never seen. The second column begins the file's name.

/** @type {readonly [kind: string, names: RegExp, half: 'a' | 'b'][]} */
const KINDS = [
  ['orders and opinions', /^cn_(?:doc_|decision)/, 'a'],
  ['reports of provinces', /^cn_prov/, 'a'],
  ['laws', /^cn_law/, 'a'],
  ['charters and licences', /^en_(?:mpl|node)/, 'a'],
  ['rules of employment', /^jp_(?:model_rules|rules_niigata)/, 'a'],
  ['speeches', /^(?:cn_spk|cn_docx_speech|000_)/, 'b'],
  ['national reports', /^cn_rep/, 'b'],
  ['rulings of courts', /^cn_jd/, 'b'],
  ['standards and executive orders', /^en_(?:nist|eo)/, 'b'],
  ['rules of a game', /^jp_rules_routeflags/, 'b'],
  ['own: rules and plans', /^(?:wage-rule|duty-roster|drill-plan|bid|charter)\./, 'a'],
  ['own: meetings and notices', /^(?:minutes|course|faq|press-release|circular)\./, 'b'],
]

/** The kind that a file's name tells, and its half; any other document stands in the first. */
export function kindOf(name) {
  const [kind, , half] = KINDS.find(([, names]) => names.test(name)) ?? ['other', null, 'a']
  return { kind, half }
}
