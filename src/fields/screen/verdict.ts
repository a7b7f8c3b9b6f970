// How something stands against criteria: what follows from the marks.
import { markOf, type Criterion } from './criteria.ts';
import { type Mark, type Marks } from './marks.ts';

export interface Verdict {
  /** `breaks` a boundary, `lacks` a must-have, is still `open`, or `stands`. The gravest one counts. */
  readonly outcome: 'breaks' | 'lacks' | 'open' | 'stands';
  readonly broken: readonly string[];
  readonly lacking: readonly string[];
  /** Marked as not known, or not marked yet. */
  readonly open: readonly string[];
  /** Broken, and of those that the client only weighs. */
  readonly weighed: readonly string[];
}

export function judge(criteria: readonly Criterion[], given: Marks): Verdict {
  const textsWhere = (fits: (criterion: Criterion, mark: Mark) => boolean) =>
    criteria
      .filter((criterion) => fits(criterion, markOf(given, criterion.text)))
      .map(({ text }) => text);
  const broken = textsWhere(({ kind }, mark) => kind === 'boundary' && mark === 'breaks');
  const lacking = textsWhere(({ kind }, mark) => kind === 'must-have' && mark === 'breaks');
  const weighed = textsWhere(({ kind }, mark) => kind === 'preference' && mark === 'breaks');
  const open = textsWhere((_criterion, mark) => mark === 'unknown');
  const outcome =
    broken.length > 0
      ? 'breaks'
      : lacking.length > 0
        ? 'lacks'
        : open.length > 0
          ? 'open'
          : 'stands';
  return { outcome, broken, lacking, open, weighed };
}
