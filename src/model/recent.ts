/** Computes a value when it is first asked for. */
export function once<T>(compute: () => T): () => T {
  let value: { readonly is: T } | undefined;
  return () => {
    value ??= { is: compute() };
    return value.is;
  };
}

/**
 * Gives the answer that is known for a key, or computes it. Known are the last ones asked for whose weights come to `limit`,
 * and always the last.
 */
export function remember<Key, Value>(
  limit: number,
  weigh: (key: Key) => number = () => 1,
): (key: Key, compute: () => Value) => Value {
  const answers = new Map<Key, { readonly is: Value }>();
  let weight = 0;
  return (key, compute) => {
    const known = answers.get(key);
    const answer = known ?? { is: compute() };
    if (known === undefined) weight += weigh(key);
    answers.delete(key);
    answers.set(key, answer);
    for (const oldest of answers.keys()) {
      if (weight <= limit || oldest === key) break;
      answers.delete(oldest);
      weight -= weigh(oldest);
    }
    return answer.is;
  };
}

/** A pure function that knows its last answers, as {@link remember} does. */
export function recent<Key, Value>(
  limit: number,
  compute: (key: Key) => Value,
  weigh?: (key: Key) => number,
): (key: Key) => Value {
  const known = remember<Key, Value>(limit, weigh);
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
