/** A line of the detail tree. */
import type { CSSProperties } from 'react';
import type { TreeNode } from '../../../src-main/api/index.ts';
import { visible } from '../../format/visible.ts';
import { Icon } from '../../parts/icon.tsx';
import { hasChildren } from '../../state/expansion.ts';

interface DetailLineProps {
  readonly id: string;
  readonly nodes: readonly TreeNode[];
  readonly index: number;
  readonly selected: boolean;
  readonly open: boolean;
}

export function DetailLine({ id, nodes, index, selected, open }: DetailLineProps) {
  const node = nodes[index],
    parent = hasChildren(nodes, index);
  const label = visible(node.label);
  const kinds = [
    'tree-line',
    node.depth === 0 && 'layer',
    selected && 'selected',
    node.generated && 'generated',
    node.link !== undefined && 'link',
    node.severity && `severity-${node.severity}`,
  ];
  return (
    <div
      id={id}
      data-node={index}
      role="treeitem"
      draggable={node.field !== ''}
      aria-level={node.depth + 1}
      aria-selected={selected}
      aria-expanded={parent ? open : undefined}
      className={kinds.filter(Boolean).join(' ')}
      style={{ '--depth': node.depth } as CSSProperties}
      title={node.link === undefined ? undefined : `Double-click to go to packet ${node.link}`}
    >
      <span className={parent ? 'tree-toggle' : 'tree-space'} data-open={open}>
        {parent && <Icon name="chevron" size={12} />}
      </span>
      <span className="tree-label">{node.generated && !label.startsWith('[') ? `[${label}]` : label}</span>
    </div>
  );
}
