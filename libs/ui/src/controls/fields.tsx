import { NativeSelect, Textarea, TextInput, type NativeSelectProps, type TextareaProps, type TextInputProps } from '@mantine/core';
import './fields.css';

export const TextField = (props: TextInputProps) => <TextInput className="bench-field" {...props} />;
export const TextArea = (props: TextareaProps) => <Textarea className="bench-field" {...props} />;
/** The system's own select: it works on every old PC and phone. */
export const Select = (props: NativeSelectProps) => <NativeSelect className="bench-field" {...props} />;
