import type { Example } from '../../example.ts';
import { Button, LinkButton } from './view.tsx';

export const examples: readonly Example[] = [
  { name: 'links', show: () => <p><LinkButton href="#chain">Follow the chain</LinkButton> <LinkButton href="#plans" quiet>Read the plans</LinkButton></p> },
  { name: 'buttons', show: () => <p><Button>Search</Button> <Button type="button" quiet>Cancel</Button></p> },
  { name: 'long words', show: () => <p><LinkButton href="#long">Megszentségteleníthetetlenségeskedéseitekért továbblépek</LinkButton></p> },
];
