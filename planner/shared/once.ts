/**
 * What is found for a key, looked for once. `meanwhile` is what a search finds that comes back to the key before it ends:
 * it runs in a circle.
 */
export function once<K, V>(known: Map<K, V>, key: K, meanwhile: NoInfer<V>, find: () => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  known.set(key, meanwhile);
  const found = find();
  known.set(key, found);
  return found;
}
