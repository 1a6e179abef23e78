"use client";

import { OperationButton } from "./operation-button";

type Props = { print: () => Promise<{ said: string; isWell: boolean }> };

export const PrintEverything = ({ print }: Props) => <OperationButton label="Print everything anew" run={print} />;
