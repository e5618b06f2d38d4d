/**
 * The result for a key, computed once. `meanwhile` is the result while the computation runs, for one that comes back to its
 * own key in a circle.
 */
export function once<K, V>(known: Map<K, V>, key: K, meanwhile: NoInfer<V>, find: () => V): V {
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  known.set(key, meanwhile);
  const result = find();
  known.set(key, result);
  return result;
}
