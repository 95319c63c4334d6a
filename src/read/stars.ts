/** A line without the marks around it by which Markdown sets all of it, or its beginning, in bold or italics. */
export function withoutStars(line: string): string {
  return line.replace(/^(?:\*{1,3}|_{1,3})(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3})$/g, '')
}
