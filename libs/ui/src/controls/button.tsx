import { Button as MantineButton, type ButtonProps as MantineProps } from '@mantine/core';
import type { ComponentPropsWithoutRef, ElementType } from 'react';
import './button.css';

type Variant = 'main' | 'quiet' | 'copper' | 'danger';
export type ButtonProps<C extends ElementType = 'button'> = Omit<MantineProps, 'variant'> & { variant?: Variant; component?: C } & Omit<ComponentPropsWithoutRef<C>, keyof MantineProps | 'variant'>;

/** One main action a screen; quiet ones beside it. At least 44 px high for fingers. */
export function Button<C extends ElementType = 'button'>({ variant = 'main', className = '', ...rest }: ButtonProps<C>) {
  const Any = MantineButton as ElementType;
  return <Any variant="default" className={`bench-button ${variant} ${className}`} {...rest} />;
}
