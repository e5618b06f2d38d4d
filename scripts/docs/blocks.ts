/** The page with other content between `<!-- NAME: ... -->` and `<!-- /NAME -->`. */
export function replacedBlock(page: string, name: string, content: string): string {
  const block = new RegExp(`(<!-- ${name}:[^\\n]*-->\\n\\n)[^]*?(\\n\\n<!-- /${name} -->)`);
  if (!block.test(page)) throw new Error(`The page has no block between <!-- ${name}: ... --> and <!-- /${name} -->`);
  return page.replace(block, (_, start: string, end: string) => start + content + end);
}
