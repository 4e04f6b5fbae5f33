extension GrammarSource {
  /// TypeScript: JavaScript (its sections are used here) with types.
  static let typeScript = #"""
    == ts.unit
    ×4 «ts.function»
    --
    ×2 «ts.types»
    --
    «ts.class»
    --
    «js.test»
    == ts.function
    «js.names»«js.doc?30»«js.export?60»function «v»«m»(«ts.params»): «ts.type» {
      «js.stmt+1-9|¶»
      «js.return»
    }
    --
    «js.names»«js.doc?25»export async function «v»«m»(«ts.params»): Promise<«ts.type»> {
      const «r»: «ts.type» = await «js.call»;
      «js.stmt+1-6|¶»
      return «r»;
    }
    --
    «js.names»export const «v»«m» = <T extends «e^»>(«x»: T[], «f»: keyof T): Map<T[keyof T], T[]> => {
      const «r» = new Map<T[keyof T], T[]>();
      «js.stmt+1-5|¶»
      return «r»;
    };
    = ts.params
    «e»: «e^», «f»: «ts.type» = «js.value»
    «e»s: «e^»[]
    «e»Id: string, «g»?: «ts.type»
    { «f», «g» }: «e^»«role^»
    «n»: «n^» | null, «x»: number
    «e»s: ReadonlyArray<«e^»>, «f»: keyof «e^»
    = ts.type
    string
    number
    boolean
    string[]
    «thing^»
    «thing^» | null
    Record<string, «thing^»>
    Partial<«thing^»>
    «thing^»[]
    unknown
    Date
    == ts.types
    «js.names»«js.export?70»interface «e^»«ts.extends?30» {
      «ts.slot+2-8|¶»
    }
    --
    «js.names»export type «e^»«f^» =
      | { kind: '«state»'; «f»: «ts.type» }
      | { kind: '«adj»'; «g»: «ts.type» }
      | { kind: '«thing»' };
    --
    «js.names»export enum «e^»«f^» {
      «state^» = '«state!»',
      «adj^» = '«adj!»',
      «thing^» = '«thing!»',
    }
    --
    «js.names»type «e^»«role^» = Omit<«n^», '«f»' | '«g»'> & {
      «ts.slot+1-5|¶»
    };
    = ts.extends
     extends «thing^»
     extends «thing^»«role^», «thing^»
    = ts.slot
    «part»: «ts.type»;
    «part»?: «ts.type»;
    readonly «thing»Id: string;
    is«adj^»: boolean;
    «thing»s: «thing^»[];
    «verb»(«thing»: «thing^»): «ts.type»;
    == ts.class
    «js.names»export class «adj^»«e^»«role^» implements «role^»<«e^»> {
      private readonly «n»s = new Map<string, «n^»>();

      constructor(private readonly «n»«role^»: «n^»«role^», private «f»: «ts.type») {}

      «ts.method+1-6|¶¶»
    }
    == ts.method
    «v=verb»«x=short»«r=js.result»«v»«thing^»(«ts.params»): «ts.type» {
      «js.stmt+1-4|¶»
      «js.return»
    }
    --
    «v=verb»«x=short»«r=js.result»private async «v»«thing^»s(«ts.params»): Promise<«ts.type»> {
      const «r» = await «js.call»;
      «js.stmt+1-3|¶»
      return «r»;
    }
    """#
}
