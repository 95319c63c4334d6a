/** Names whom copies of an official paper go to, below its signature (GB/T 9704-2012, 7.4.2). */
export function isCopied(line: string): boolean {
  return /^\s*(?:抄\s?[送报]|主\s?送|分\s?送)\s?[：:]/.test(line)
}
