/** Computes a value when it is first asked for. */
export function once<T>(compute: () => T): () => T {
  let value: { readonly is: T } | undefined;
  return () => {
    value ??= { is: compute() };
    return value.is;
  };
}

/** Gives the answer that is known for a key, or computes it; the last `limit` answers asked for are known. */
export function remember<Key, Value>(limit: number): (key: Key, compute: () => Value) => Value {
  const answers = new Map<Key, { readonly is: Value }>();
  return (key, compute) => {
    const answer = answers.get(key) ?? { is: compute() };
    answers.delete(key);
    answers.set(key, answer);
    if (answers.size > limit) answers.delete(answers.keys().next().value as Key);
    return answer.is;
  };
}

/** A pure function that knows its last answers; `limit` is how many. */
export function recent<Key, Value>(limit: number, compute: (key: Key) => Value): (key: Key) => Value {
  const known = remember<Key, Value>(limit);
  return (key) => known(key, () => compute(key));
}

/** A pure function that keeps its answer as long as what it was asked about lives, which nobody changes. */
export function oncePer<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const answers = new WeakMap<Key, { readonly is: Value }>();
  return (key) => {
    const answer = answers.get(key) ?? { is: compute(key) };
    answers.set(key, answer);
    return answer.is;
  };
}
