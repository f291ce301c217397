import { useRef, type KeyboardEvent, type ReactNode } from 'react';

interface Props<Name extends string> {
  tabs: readonly { name: Name; label: string }[];
  value: Name;
  label: string;
  onChange(name: Name): void;
}

/** Tabs by click and arrow keys. Fluent's own bring focusable stand-ins that axe rightly refuses. */
export function Tabs<Name extends string>({ tabs, value, label, onChange }: Props<Name>): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (tabs.findIndex((tab) => tab.name === value) + step + tabs.length) % tabs.length;
    onChange(tabs[next]!.name);
    box.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div ref={box} role="tablist" aria-label={label} className="tabs" onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.name}
          type="button"
          role="tab"
          className="tab"
          aria-selected={tab.name === value}
          tabIndex={tab.name === value ? 0 : -1}
          onClick={() => onChange(tab.name)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
