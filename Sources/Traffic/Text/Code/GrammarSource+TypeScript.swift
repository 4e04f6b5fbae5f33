extension GrammarSource {
  /// TypeScript: JavaScript (its sections are used here) with types.
  static let typeScript = #"""
    = ts.head
    «cast»«js.import&1-4|¶»¶¶
    «cast»«ts.import&1-3|¶»¶«js.import&1-3|¶»¶¶
    = ts.import
    import type { «noun^» } from '../types/«noun»';
    import { type «noun^», «verb»«noun^» } from './«noun»-«role»';
    import type { «noun^»«role^», «noun^»Options } from '../«team»/«noun»s';
    import type { «role^» } from './«role»';
    == ts.unit
    ×5 «ts.function»
    --
    ×2 «ts.types»
    --
    ×2 «ts.class»
    --
    «js.test»
    --
    «js.route»
    == ts.function
    ×3 «js.names»«js.doc?30»«js.export?60»function «v»«m»(«ts.params»): «ts.type» {
      «js.start»«js.more+0-7»¬
      «js.return»
    }
    --
    ×2 «js.names»«js.doc?25»export async function «v»«m»(«ts.params»): Promise<«ts.type»> {
      const «r» = await «js.call»;
      «js.more+0-6»¬
      return «r»;
    }
    --
    «js.names»export const «v»«m» = <T extends «e^»>(«e»s: T[], key: keyof T): Map<T[keyof T], T[]> => {
      const «r» = new Map<T[keyof T], T[]>();
      for (const «e» of «e»s) {
        «js.loop+1-3|¶»
        «r».set(«e»[key], [...(«r».get(«e»[key]) ?? []), «e»]);
      }
      return «r»;
    };
    --
    «js.names»export function is«adj^»«e^»(«x»: unknown): «x» is «e^» {
      return typeof «x» === 'object' && «x» !== null && '«k»' in «x» && '«f»' in «x»;
    }
    --
    «js.names»«js.doc?30»function «v»«m»(«e»: «e^» | «n^», «f»: number): «ts.type» {
      if ('«k»' in «e») {
        return «js.numeric»;
      }
      «js.stmt+1-5|¶»
      return «f»;
    }
    = ts.params
    «e»: «e^», «f» = «#0-900»
    «e»: «e^», «n»s: «n^»[] = []
    «e»: «e^», «k»?: string
    «e»: Readonly<«e^»>, «n»: «n^» | null
    «e»: «e^», options: Partial<«e^»Options> = {}
    «n»«role^»: «n^»«role^», «e»: «e^»
    = ts.type
    string
    number
    boolean
    «e^»
    «e^» | undefined
    «n^»[]
    Record<string, number>
    Map<string, «n^»>
    Partial<«e^»>
    void
    = ts.types
    «js.names»«js.doc?30»«js.export?70»interface «e^»«ts.extends?30» {¶  «ts.slot&2-9|¶»¶}
    «js.names»«js.doc?30»«js.export?70»interface «e^»«role^»Options {¶  «ts.slot&2-6|¶»¶}
    «js.names»export type «e^»«k^» =¶  | { kind: '«state»'; «f»: number }¶  | { kind: '«adj»'; «k»: string }¶  | { kind: '«n»' };
    «js.names»export enum «e^»«k^» {¶  «ts.member&2-5|¶»¶}
    «js.names»type «e^»«role^» = Omit<«n^», '«f»' | '«k»'> & {¶  «ts.slot&1-5|¶»¶};
    «js.names»export const «e!»_«k!»S = ['«state»', '«state»', '«adj»'] as const;¶export type «e^»«k^» = (typeof «e!»_«k!»S)[number];
    = ts.member
    «s=state»«s^» = '«s»',
    «s=adj»«s^» = '«s»',
    «n^» = '«n»',
    «o^» = '«o»',
    Unknown = 'unknown',
    = ts.extends
     extends «n^»
     extends Identified, «o^»
    = ts.slot
    id: string;
    «f»: number;
    «g»?: number;
    «h»: number | null;
    «k»: string;
    «l»?: '«state»' | '«state»';
    readonly «n»Id: string;
    is«adj^»: boolean;
    «n»s: «n^»[];
    «o»?: «o^»;
    createdAt: Date;
    on«verb^»(«u»: «u^»): void;
    == ts.class
    «js.names»export class «adj^»«e^»«role^» implements «role^»<«e^»> {
      private readonly «n»s = new Map<string, «n^»>();

      constructor(private readonly «n»«role^»: «n^»«role^», private «f» = «#1-900») {}

      «ts.method+1-6|¶¶»
    }
    == ts.method
    «v=verb»«x=short»«y=short/x»«r=js.result»«v»«thing^»(«ts.params»): «ts.type» {
      «js.start»«js.more+0-4»¬
      «js.return»
    }
    --
    «v=verb»«x=short»«y=short/x»«r=js.result»private async «v»«thing^»s(«ts.params»): Promise<«ts.type»> {
      const «r» = await «js.call»;
      «js.more+0-3»¬
      return «r»;
    }
    """#
}
