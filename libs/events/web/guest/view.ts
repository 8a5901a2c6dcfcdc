export { act, h, show } from '@kindling/ui/light';
