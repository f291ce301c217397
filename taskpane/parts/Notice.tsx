import { MessageBar, MessageBarBody, type MessageBarProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export function Notice({
  intent = 'info',
  children,
}: {
  intent?: MessageBarProps['intent'];
  children: ReactNode;
}): ReactNode {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
