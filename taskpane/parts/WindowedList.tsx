/**
 * A long list of rows of one height, of which only those in sight are in the page: 100,000 findings scroll as ten do.
 * Browsers stop laying out elements taller than about 17 million pixels, which 56-pixel rows reach at 300,000.
 */
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

interface Props {
  count: number;
  rowHeight: number;
  height: number;
  label: string;
  /** Draws row `index` as a button that carries `props` and the index as its key. */
  row(index: number, props: RowProps): ReactNode;
}

export interface RowProps {
  style: { top: number; height: number };
  tabIndex: number;
  'data-row': number;
  onFocus(): void;
}

const MARGIN_ROWS = 6;

export function WindowedList({ count, rowHeight, height, label, row }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [current, setCurrent] = useState(0);
  const wanted = useRef<number | null>(null);

  const from = Math.max(0, Math.floor(top / rowHeight) - MARGIN_ROWS);
  const to = Math.min(count, Math.ceil((top + height) / rowHeight) + MARGIN_ROWS);
  const here = Math.min(current, count - 1);

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    box.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`)?.focus();
    wanted.current = null;
  });

  const move = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: Math.floor(height / rowHeight),
      PageUp: -Math.floor(height / rowHeight),
      Home: -count,
      End: count,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(count - 1, Math.max(0, here + step));
    wanted.current = next;
    setCurrent(next);
    const element = box.current!;
    if (next * rowHeight < element.scrollTop) element.scrollTop = next * rowHeight;
    if ((next + 1) * rowHeight > element.scrollTop + height) element.scrollTop = (next + 1) * rowHeight - height;
    setTop(element.scrollTop);
  };

  return (
    <div
      ref={box}
      className="window"
      style={{ maxHeight: height }}
      role="group"
      aria-label={label}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={move}
    >
      <div style={{ height: count * rowHeight }}>
        {Array.from({ length: Math.max(0, to - from) }, (_, k) => {
          const index = from + k;
          return row(index, {
            style: { top: index * rowHeight, height: rowHeight },
            tabIndex: index === here ? 0 : -1,
            'data-row': index,
            onFocus: () => setCurrent(index),
          });
        })}
      </div>
    </div>
  );
}
