import { useState, type ReactNode } from 'react';
import {
  Button,
  ConfirmDialog,
  Dialog,
  Disclosure,
  Facts,
  Folio,
  Hint,
  Icon,
  IconButton,
  Ledger,
  LinkButton,
  MarginNote,
  Menu,
  MineralChip,
  NumberField,
  Paper,
  PartyMark,
  PartyName,
  PointsBar,
  ProgressBar,
  RadioCards,
  RankList,
  Select,
  SheetHead,
  Slider,
  Stamp,
  Switch,
  Tabs,
  TextField,
  Tooltip,
  useAnnounce,
  type IconName,
} from '../../../src/ui/kit/index.ts';

const parties = ['Zambia', 'DR Congo', 'European Union', 'United States', 'Angola', 'Japan'];
const minerals = [
  'copper',
  'cobalt',
  'nickel',
  'lithium',
  'graphite',
  'rare-earths',
  'platinum-metals',
  'tungsten',
];
const icons: readonly IconName[] = [
  'arrow-left',
  'arrow-right',
  'arrow-up',
  'arrow-down',
  'chevron-down',
  'chevron-right',
  'close',
  'check',
  'plus',
  'minus',
  'undo',
  'dice',
  'clock',
  'lock',
  'key',
  'note',
  'scales',
  'people',
  'speech',
  'question',
  'eye',
  'flag',
  'pen',
  'stamp',
  'gear',
  'map',
  'door',
  'info',
  'warning',
];

const row = { display: 'flex', flexWrap: 'wrap', gap: '0.75rem', alignItems: 'center' } as const;

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section style={{ display: 'grid', gap: '1rem', alignContent: 'start' }}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** The whole kit on one sheet. */
export function KitPage() {
  const announce = useAnnounce();
  const [open, setOpen] = useState<'dialog' | 'confirm' | 'side' | undefined>(undefined);
  const [on, setOn] = useState(true);
  const [points, setPoints] = useState(62);
  const [choice, setChoice] = useState<'conceder' | 'linear' | 'boulware'>('linear');
  const [order, setOrder] = useState<readonly number[]>([0, 1, 2, 3]);
  const issues = [
    'Refining in the copperbelt',
    'Price floor',
    'Money for the line',
    'Consent of communities',
  ];
  return (
    <main style={{ maxWidth: '84rem', margin: '0 auto', padding: 'var(--gutter)' }}>
      <Paper>
        <SheetHead
          level={1}
          kicker="Sheet 0"
          title="The kit"
          lead="Everything that screens are made of, on one sheet."
          aside={<Folio>f. 1</Folio>}
        />
        <div
          style={{
            display: 'grid',
            gap: '3rem',
            gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 22rem), 1fr))',
          }}
        >
          <Part title="Buttons">
            <div style={row}>
              <Button variant="primary">Table the proposal</Button>
              <Button>Consult</Button>
              <Button variant="quiet" icon="arrow-left">
                Back
              </Button>
              <Button variant="danger" icon="door">
                Walk away
              </Button>
              <Button isDisabled>Sign</Button>
              <Button size="small">Small</Button>
              <Button size="large" variant="primary">
                Open the case
              </Button>
            </div>
            <p>
              A sentence with <LinkButton>something to do</LinkButton> in it.
            </p>
            <div style={row}>
              <IconButton icon="undo" label="Undo" />
              <Tooltip trigger={<IconButton icon="dice" label="Another seed" variant="secondary" />}>
                Draws another seed
              </Tooltip>
              <Hint label="About walk-away">Below this, no agreement is the better outcome.</Hint>
              <Menu
                label="More"
                trigger={<Button icon="chevron-down">More</Button>}
                onAction={(id) => announce(`You chose ${id}.`, { show: true })}
                entries={[
                  { id: 'save', label: 'Save and leave', icon: 'note' },
                  { id: 'restart', label: 'Start again', note: 'Same case, same seed', icon: 'undo' },
                  { id: 'away', label: 'Walk away', danger: true, icon: 'door' },
                ]}
              />
            </div>
            <div style={row}>
              <Button onPress={() => setOpen('dialog')}>Dialog</Button>
              <Button onPress={() => setOpen('side')}>Side sheet</Button>
              <Button variant="danger" onPress={() => setOpen('confirm')}>
                Confirm
              </Button>
              <Button onPress={() => announce('The European Union tables proposal 3.', { show: true })}>
                Announce
              </Button>
            </div>
          </Part>

          <Part title="Fields">
            <TextField label="Seed" defaultValue="copperbelt-7" note="The same seed plays the same game." />
            <NumberField label="Target" defaultValue={70} minValue={0} maxValue={100} />
            <TextField label="Say to the room" lines={3} error="Write something first." />
            <Select
              label="Opponent"
              value={choice}
              onChange={setChoice}
              choices={[
                { value: 'conceder', label: 'Conceder', note: 'Gives way early' },
                { value: 'linear', label: 'Linear', note: 'Gives way evenly' },
                { value: 'boulware', label: 'Boulware', note: 'Holds until the end' },
              ]}
            />
            <Slider label="Target" value={points} onChange={setPoints} />
            <Switch label="Clock" note="Rounds end when the time is up." isSelected={on} onChange={setOn} />
          </Part>

          <Part title="Choosing">
            <RadioCards
              label="Your delegation"
              value={choice}
              onChange={setChoice}
              cards={[
                {
                  value: 'conceder',
                  label: 'Zambia',
                  mark: <PartyMark party={0} />,
                  aside: 'Producer',
                  note: 'Wants copper to leave as cathode and wire.',
                },
                {
                  value: 'linear',
                  label: 'DR Congo',
                  mark: <PartyMark party={1} />,
                  aside: 'Producer',
                  note: 'Holds most of the cobalt of the world.',
                },
                {
                  value: 'boulware',
                  label: 'European Union',
                  mark: <PartyMark party={2} />,
                  aside: 'Importer',
                },
              ]}
            />
            <RankList
              label="Your priorities"
              items={order.map((id) => ({ id, label: issues[id] ?? '' }))}
              onChange={setOrder}
            />
          </Part>

          <Part title="Marks">
            <div style={row}>
              {parties.map((name, party) => (
                <PartyName key={name} party={party} name={name} />
              ))}
            </div>
            <div style={row}>
              {parties.map((name, party) => (
                <PartyMark key={name} party={party} size={1.6} label={name} hollow />
              ))}
            </div>
            <div style={row}>
              {minerals.map((mineral) => (
                <MineralChip key={mineral} mineral={mineral} />
              ))}
            </div>
            <div style={row}>
              {icons.map((name) => (
                <Icon key={name} name={name} />
              ))}
            </div>
            <div style={{ ...row, gap: '1.5rem', padding: '0.5rem' }}>
              <Stamp>Confidential</Stamp>
              <Stamp tone="good">Ratified</Stamp>
              <Stamp tone="plain" large>
                Signed
              </Stamp>
            </div>
          </Part>

          <Part title="Points">
            <PointsBar label="This draft" value={62.5} walkAway={41} target={75} before={55} large />
            <PointsBar label="Proposal 2, package A" value={33} walkAway={41} target={75} />
            <PointsBar label="Not finished" value={undefined} walkAway={41} hideKey />
            <ProgressBar label="Rounds" value={3} max={8} valueText="Round 3 of 8" counted />
            <ProgressBar label="Reading" value={40} max={100} valueText="40 %" />
          </Part>

          <Part title="Ledger">
            <Ledger
              caption="Refining in the copperbelt"
              rows={[
                { option: 'None', points: 0 },
                { option: '20 % of output by year 6', points: 9 },
                { option: '40 % of output by year 6', points: 18 },
              ]}
              rowKey={(entry) => entry.option}
              isMarked={(entry) => entry.points === 9}
              columns={[
                { id: 'option', header: 'Option', cell: (entry) => entry.option, foot: 'Best' },
                { id: 'points', header: 'Points', align: 'end', cell: (entry) => entry.points, foot: 18 },
              ]}
            />
            <Facts
              facts={[
                { id: 'a', name: 'Parties', value: 'Four' },
                { id: 'b', name: 'Minutes', value: 60 },
              ]}
            />
          </Part>

          <Part title="Paper">
            <Paper kind="card">A card on the sheet.</Paper>
            <Paper kind="well">A well.</Paper>
            <Paper kind="ledger">Ledger paper with a red margin, for what is counted.</Paper>
            <MarginNote title="Who pays">Open only when there is a price floor.</MarginNote>
            <MarginNote title="Red line" tone="caution">
              Your instructions forbid it.
            </MarginNote>
          </Part>

          <Part title="Folding">
            <Disclosure title="Rules of the table" aside="4 rules">
              Unanimity, eight rounds, one proposal at a time.
            </Disclosure>
            <Disclosure title="Sources" startsOpen>
              Every figure and its passage.
            </Disclosure>
            <Tabs
              label="Parts"
              items={[
                {
                  id: 'a',
                  label: 'Proposals',
                  badge: 2,
                  badgeLabel: '2 new',
                  content: <p>Two lie on the table.</p>,
                },
                { id: 'b', label: 'Talk', content: <p>Nobody has said anything.</p> },
                { id: 'c', label: 'Home', content: <p>Three constituencies.</p> },
              ]}
            />
          </Part>
        </div>
        <div style={{ marginTop: '3rem' }}>
          <Tabs
            label="Dossier"
            variant="dossier"
            items={[
              {
                id: 'a',
                label: 'The situation',
                folio: '1',
                content: (
                  <Paper>
                    <h3>The situation</h3>
                    <p>A line of rail, and what it will carry.</p>
                  </Paper>
                ),
              },
              {
                id: 'b',
                label: 'Your instructions',
                folio: '2',
                content: (
                  <Paper>
                    <h3>Your instructions</h3>
                  </Paper>
                ),
              },
              {
                id: 'c',
                label: 'Your sheet',
                folio: '3',
                content: (
                  <Paper>
                    <h3>Your sheet</h3>
                  </Paper>
                ),
              },
            ]}
          />
        </div>
      </Paper>
      <Dialog
        isOpen={open === 'dialog'}
        onClose={() => setOpen(undefined)}
        title="Ask a question"
        actions={<Button variant="primary">Ask</Button>}
      >
        <p>To whom, and about what?</p>
      </Dialog>
      <Dialog isOpen={open === 'side'} placement="side" onClose={() => setOpen(undefined)} title="Your brief">
        <p>Everything you were told, at hand.</p>
      </Dialog>
      <ConfirmDialog
        isOpen={open === 'confirm'}
        onClose={() => setOpen(undefined)}
        onConfirm={() => announce('You leave the talks.', { show: true, tone: 'caution' })}
        title="Walk away?"
        confirmLabel="Walk away"
        danger
      >
        <p>The talks end for you. You keep your walk-away: 41 points.</p>
      </ConfirmDialog>
    </main>
  );
}
