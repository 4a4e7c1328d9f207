package reference

import java.io.File
import org.jetbrains.kotlin.KtRealSourceElementKind
import org.jetbrains.kotlin.compiler.plugin.CompilerPluginRegistrar
import org.jetbrains.kotlin.compiler.plugin.ExperimentalCompilerApi
import org.jetbrains.kotlin.config.CompilerConfiguration
import org.jetbrains.kotlin.descriptors.Visibilities
import org.jetbrains.kotlin.diagnostics.DiagnosticReporter
import org.jetbrains.kotlin.fir.FirElement
import org.jetbrains.kotlin.fir.FirSession
import org.jetbrains.kotlin.fir.analysis.checkers.MppCheckerKind
import org.jetbrains.kotlin.fir.analysis.checkers.context.CheckerContext
import org.jetbrains.kotlin.fir.analysis.checkers.declaration.DeclarationCheckers
import org.jetbrains.kotlin.fir.analysis.checkers.declaration.FirFileChecker
import org.jetbrains.kotlin.fir.analysis.extensions.FirAdditionalCheckersExtension
import org.jetbrains.kotlin.fir.declarations.FirFile
import org.jetbrains.kotlin.fir.declarations.FirResolvedImport
import org.jetbrains.kotlin.fir.expressions.FirQualifiedAccessExpression
import org.jetbrains.kotlin.fir.expressions.FirResolvedQualifier
import org.jetbrains.kotlin.fir.extensions.FirExtensionRegistrar
import org.jetbrains.kotlin.fir.extensions.FirExtensionRegistrarAdapter
import org.jetbrains.kotlin.fir.references.FirResolvedNamedReference
import org.jetbrains.kotlin.fir.resolve.providers.firProvider
import org.jetbrains.kotlin.fir.resolve.providers.getContainingFile
import org.jetbrains.kotlin.fir.resolve.providers.symbolProvider
import org.jetbrains.kotlin.fir.symbols.FirBasedSymbol
import org.jetbrains.kotlin.fir.symbols.impl.FirCallableSymbol
import org.jetbrains.kotlin.fir.symbols.impl.FirConstructorSymbol
import org.jetbrains.kotlin.fir.types.ConeClassLikeType
import org.jetbrains.kotlin.fir.types.ConeKotlinType
import org.jetbrains.kotlin.fir.types.FirResolvedTypeRef
import org.jetbrains.kotlin.fir.types.abbreviatedTypeOrSelf
import org.jetbrains.kotlin.fir.types.classId
import org.jetbrains.kotlin.fir.types.type
import org.jetbrains.kotlin.fir.visitors.FirVisitorVoid
import org.jetbrains.kotlin.name.ClassId

/**
 * Which file of a compilation names what another file of it declares, as the Kotlin compiler resolves it. A compiler plugin that
 * looks at each file after resolution, so that it also answers for code that does not compile for want of its dependencies.
 * `REFERENCES_OUT` names the file to write. See README.md.
 */
@OptIn(ExperimentalCompilerApi::class)
class References : CompilerPluginRegistrar() {
  override val pluginId = "references"
  override val supportsK2 = true
  override fun ExtensionStorage.registerExtensions(configuration: CompilerConfiguration) {
    FirExtensionRegistrarAdapter.registerExtension(object : FirExtensionRegistrar() {
      override fun ExtensionRegistrarContext.configurePlugin() { +::Checkers }
    })
  }
}

class Checkers(session: FirSession) : FirAdditionalCheckersExtension(session) {
  override val declarationCheckers = object : DeclarationCheckers() {
    override val fileCheckers: Set<FirFileChecker> = setOf(Files)
  }
}

val out by lazy { File(System.getenv("REFERENCES_OUT")).printWriter() }

object Files : FirFileChecker(MppCheckerKind.Common) {
  context(context: CheckerContext, reporter: DiagnosticReporter)
  override fun check(declaration: FirFile) {
    val from = declaration.sourceFile?.path ?: return
    val session = context.session
    out.println("file\t$from")
    val imported = declaration.imports.mapNotNull { it.importedFqName?.asString() }.toSet()
    fun note(symbol: FirBasedSymbol<*>?, how: String) {
      if (symbol == null) return
      val to = symbol.moduleData.session.firProvider.getContainingFile(symbol)?.sourceFile?.path ?: return
      if (to != from) out.println("edge\t$from\t$to\t$how")
    }
    fun noteClass(id: ClassId?, how: String) {
      if (id == null) return
      note(session.symbolProvider.getClassLikeSymbolByClassId(id), "$how $id")
    }
    // The type of a `vararg` parameter is an array of what is written.
    fun noteType(type: ConeKotlinType) {
      val written = type.abbreviatedTypeOrSelf
      noteClass(written.classId, "type")
      for (argument in written.typeArguments) argument.type?.let(::noteType)
    }
    for (each in declaration.imports) {
      if (each !is FirResolvedImport || each.isAllUnder) continue
      val parent = each.resolvedParentClassId
      if (parent != null) { noteClass(parent, "import"); continue }
      val name = each.importedName ?: continue
      noteClass(ClassId(each.packageFqName, name), "import")
      for (callable in session.symbolProvider.getTopLevelCallableSymbols(each.packageFqName, name)) {
        if (callable.rawStatus.visibility != Visibilities.Private) note(callable, "import ${callable.callableId}")
      }
    }
    declaration.accept(object : FirVisitorVoid() {
      override fun visitElement(element: FirElement) {
        when (element) {
          is FirResolvedTypeRef -> {
            if (element.source?.kind is KtRealSourceElementKind) {
              noteType(element.coneType)
              element.delegatedTypeRef?.accept(this)
            }
          }
          is FirResolvedQualifier -> if (element.source?.kind is KtRealSourceElementKind) note(element.qualifierSymbol, "qualifier")
          is FirQualifiedAccessExpression -> if (element.source?.kind is KtRealSourceElementKind) {
            val symbol = (element.calleeReference as? FirResolvedNamedReference)?.resolvedSymbol
            if (symbol is FirConstructorSymbol) {
              noteClass((symbol.resolvedReturnTypeRef.coneType as? ConeClassLikeType)?.classId, "constructor")
            } else if (symbol is FirCallableSymbol<*> && symbol.callableId?.classId == null && symbol.callableId != null) {
              val id = symbol.callableId!!
              val named = id.asSingleFqName().asString() in imported
              val how = if (element.explicitReceiver == null) "bare" else if (named) "imported" else "dotted"
              note(symbol, "$how $id")
            }
          }
        }
        element.acceptChildren(this)
      }
    })
    out.flush()
  }
}
