/** A pure function that knows its last answers; `limit` is how many. */
export function recent<Key, Value>(limit: number, compute: (key: Key) => Value): (key: Key) => Value {
  const answers = new Map<Key, { readonly is: Value }>();
  return (key) => {
    const answer = answers.get(key) ?? { is: compute(key) };
    answers.delete(key);
    answers.set(key, answer);
    if (answers.size > limit) answers.delete(answers.keys().next().value as Key);
    return answer.is;
  };
}
